using System.Net;
using System.Net.Sockets;

namespace CareerGuide.Tests;

/// <summary>
/// A port that nobody listens at, each time another. Below those that the system gives to outgoing connections: else one of them
/// could have it before the program that is to listen there has started, or while it starts again.
/// </summary>
public static class FreePort
{
    private const int First = 20_000, Count = 12_000;

    private static int last = Random.Shared.Next(Count);

    public static int Next()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref last) % Count);

            if (IsFree(port))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);

        try
        {
            listener.Start();

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
