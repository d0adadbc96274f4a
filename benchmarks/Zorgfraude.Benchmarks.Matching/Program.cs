using Zorgfraude.Benchmarks.Matching;

return await MatchingCommands.RunAsync(args);
