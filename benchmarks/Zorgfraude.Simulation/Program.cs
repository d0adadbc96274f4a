using System.Text;
using Zorgfraude.Simulation;

Console.OutputEncoding = Encoding.UTF8;
return await SimulationCommand.RunAsync(args, Console.Out);
