using System.Text;
using Zorgfraude.Samples.Explain;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return ExplainCommand.Run(args, Console.Out, Console.Error);
