using Zorgfraude.Samples.DeadlineTable;

using var output = Console.OpenStandardOutput();
return DeadlineTableCommand.Run(args, output, Console.Error);
