using System.Runtime.InteropServices;
using System.Text;
using Zorgfraude.Samples.Walkthrough;

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    // What was committed stays; the run ends in an orderly way and says where everything is.
    e.Cancel = true;
    stopping.Cancel();
};
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stopping.Cancel();
});
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await WalkthroughCommand.RunAsync(args, new Screen(Console.Out, !Console.IsOutputRedirected), Console.Error, stopping.Token);
