using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Requests;

/// <summary>A letter with a request that may be about the writer, about a company that the writer speaks for, or about both.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="ReceivedOn">Day of receipt.</param>
/// <param name="AboutWriter">Whether it is about the writer.</param>
/// <param name="AboutCompany">Whether it is about a company.</param>
[DutchTerm("ingekomen brief")]
public sealed record IncomingLetter(RequestKind Kind, LocalDate ReceivedOn, bool AboutWriter, bool AboutCompany)
{
    /// <summary>The requests in it: one for each subject (reading E12), each with its own procedure, proof and answer.</summary>
    /// <returns>Nobody named, no request; about the company the writer is a representative.</returns>
    public ValueList<RequestCommand.Receive> Requests()
    {
        var own = new RequestCommand.Receive(Kind, SubjectKind.NaturalPerson, ReceivedOn);
        var company = new RequestCommand.Receive(Kind, SubjectKind.LegalEntity, ReceivedOn) { ByRepresentative = true };
        return (AboutWriter, AboutCompany) switch
        {
            (true, true) => [own, company],
            (true, false) => [own],
            (false, true) => [company],
            _ => [],
        };
    }
}
