using Zorgfraude.Benchmarks.Peers;

return PeersCommand.Run(args, Console.Out, TimeSpan.FromSeconds(1));
