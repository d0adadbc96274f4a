using Zorgfraude.Benchmarks.Peers;

return PeersCommand.Run(args, Console.Out);
