import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** Runs the application of a folder, asks it, loads it anew four times and asks again: WORK WEBAPP. */
public class TomcatRun {

  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(args[0]);
    tomcat.setPort(0);
    tomcat.setHostname("127.0.0.1");
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context application = tomcat.addWebapp("", Path.of(args[1]).toAbsolutePath().toString());
    tomcat.start();
    String at = "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    System.out.println("started in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    ask(at + "/json?lang=en", "\"procedure\":\"L1_COMPARISON\"");
    ask(at + "/page?lang=hi", "L1_COMPARISON: ");
    ask(at + "/page?lang=hi", "तुलना");
    ask(at + "/parsers", "com.ctc.wstx.stax.WstxInputFactory org.apache.xerces.jaxp");
    ask(at + "/parsers", "attack refused");
    for (int i = 0; i < 4; i++) {
      application.reload();
      ask(at + "/json?lang=en", "\"procedure\":\"L1_COMPARISON\"");
    }
    System.gc();
    Runtime memory = Runtime.getRuntime();
    System.out.println((memory.totalMemory() - memory.freeMemory() >> 20) + " MiB of heap after four reloads");
    tomcat.stop();
    System.exit(0);
  }

  private static void ask(String address, String expected) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    long took = (System.nanoTime() - start) / 1_000_000;
    if (response.statusCode() != 200 || !response.body().contains(expected)) {
      System.out.println(address + ": " + response.statusCode() + " " + response.body());
      System.exit(1);
    }
    System.out.println(address.replaceAll("http://[^/]*", "") + " in " + took + " ms, has " + expected);
  }
}
