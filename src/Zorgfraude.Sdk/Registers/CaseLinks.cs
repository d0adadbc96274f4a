using System.Text;
using Zorgfraude.Cases;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Registers;

/// <summary>What the register takes from the case behind a registration, and leaves in it.</summary>
internal static class CaseLinks
{
    /// <summary>An entry with the record in which the report named its subject; any other command as it is.</summary>
    internal static async ValueTask<RegistrationCommand> WithReportedSubjectAsync(
        this IRegisterStore store, ParticipantId owner, RegistrationCommand command, CancellationToken cancellationToken)
    {
        if (command is not RegistrationCommand.Enter { Basis: { Case: var @case, File.Report.Subject.Record.Id: var id } } enter)
        {
            return command;
        }

        var document = await store.FindDocumentAsync(new(owner, StreamKind.Case, @case.Value), id, cancellationToken).ConfigureAwait(false);
        return enter with { SubjectRecord = document is null ? null : Encoding.UTF8.GetString(document.Content.AsSpan()) };
    }

    /// <summary>
    /// The same commit with the case ended by the removal of its registration. A case that cannot take it is left alone: nothing in a
    /// case keeps a registration in the register.
    /// </summary>
    internal static async ValueTask<Commit> WithCaseClosedAsync(
        this IRegisterStore store, Commit commit, RegistrationState before, RegistrationId registration, ParticipantId owner, Recording recording,
        ActContext context, CancellationToken cancellationToken)
    {
        CaseId? ground = before switch
        {
            RegistrationState.Active s => s.Case,
            RegistrationState.RemovalDue s => s.Case,
            _ => null,
        };
        if (ground is not { } @case)
        {
            return commit;
        }

        var stream = new StreamId(owner, StreamKind.Case, @case.Value);
        var (state, version) = await store.ReadCaseAsync(stream, cancellationToken).ConfigureAwait(false);
        return CaseProcedure.Decide(@case, state, new CaseCommand.RecordRemoval(registration), context).IsAccepted(out var closed)
            ? commit with
            {
                Appends = commit.Appends.Add(recording.Append(stream, version, closed.Events.Select(EventJson.Write))),
                Obligations = commit.Obligations.Add(new(stream, [])),
            }
            : commit;
    }
}
