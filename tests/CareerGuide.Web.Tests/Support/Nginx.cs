using System.Diagnostics;
using CareerGuide.Tests;

namespace CareerGuide.Web.Tests.Support;

/// <summary>A load balancer in front of several instances, set up as docs/operations.md says.</summary>
internal static class Nginx
{
    public static void Need() =>
        Installed.Need(Installed.Find("nginx"), "nginx is not installed: `apt-get install nginx` makes this test run.");

    public static Serving Start(string folder, string address, IEnumerable<Uri> instances)
    {
        var configuration = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(configuration, Configuration(folder, new Uri(address), instances));
        var start = new ProcessStartInfo(Installed.Find("nginx")!, ["-p", folder, "-c", configuration, "-e", "stderr"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        return new Serving(Process.Start(start)!, address);
    }

    /// <summary>One process, so that ending it ends all of it.</summary>
    private static string Configuration(string folder, Uri address, IEnumerable<Uri> instances) =>
        $$"""
        daemon off;
        master_process off;
        pid {{folder}}/nginx.pid;
        events { worker_connections 512; }
        http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;

            upstream careerguide {
                {{string.Join("\n        ", instances.Select(i => $"server {i.Authority} max_fails=1 fail_timeout=2s;"))}}
            }

            server {
                listen {{address.Authority}};
                client_max_body_size 20m;

                location / {
                    proxy_pass http://careerguide;
                    proxy_next_upstream error timeout;
                    proxy_connect_timeout 2s;
                    proxy_set_header Host $http_host;
                    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                    proxy_set_header X-Forwarded-Proto $scheme;
                    proxy_set_header X-Forwarded-Host $http_host;
                }
            }
        }
        """;
}
