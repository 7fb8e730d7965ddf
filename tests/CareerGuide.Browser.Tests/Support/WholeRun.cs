using CareerGuide.Browser.Tests.Support;
using Xunit.v3;

// One browser and two sites serve the whole run; two classes of tests at a time are as many as a small machine can feed.
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(DataRolesSite))]
[assembly: AssemblyFixture(typeof(CrowdedSite))]
[assembly: Parallelization(MaxThreads = 2)]
