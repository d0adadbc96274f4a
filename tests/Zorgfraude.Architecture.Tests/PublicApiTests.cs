namespace Zorgfraude.Architecture.Tests;

/// <summary>What a consumer can see changes only on purpose: the listing of every library stands in <c>ApprovedApi/</c>.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_api_of_every_library_is_the_approved_one()
    {
        var failures = new List<string>();
        foreach (var library in Repository.Libraries)
        {
            try
            {
                Repository.AssertApproved(ApprovedPath(library.Name), PublicApi.List(library), "APPROVE_API");
            }
            catch (Xunit.Sdk.XunitException mismatch)
            {
                failures.Add(mismatch.Message);
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    [Fact]
    public void No_approved_listing_is_left_of_a_library_that_is_gone()
    {
        var listed = Directory.EnumerateFiles(Repository.PathOf("tests", "Zorgfraude.Architecture.Tests", "ApprovedApi"), "*.txt")
            .Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Empty(listed.Except(Repository.Libraries.Select(l => l.Name), StringComparer.Ordinal));
    }

    private static string ApprovedPath(string name) =>
        Repository.PathOf("tests", "Zorgfraude.Architecture.Tests", "ApprovedApi", name + ".txt");
}
