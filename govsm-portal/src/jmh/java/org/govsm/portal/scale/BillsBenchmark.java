package org.govsm.portal.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.govsm.portal.PortalMain;

/**
 * Lists of a department with many bills and many published purchases, of a portal with a heap of
 * 256 MiB: the first view after a start, once tasks are kept, later ones, and whole files as they
 * are written.
 */
final class BillsBenchmark {

  private static final int HEAP_MIB = 256;
  private static final int DEMONSTRATION_MIB = 512;

  private static final List<String> ADDRESSES =
      List.of(
          "/bills",
          "/bills",
          "/bills?page=100",
          "/bills?sort=due&down=1",
          "/bills?q=BILL-00500",
          "/bills?state=EXAMINED",
          "/work",
          "/work",
          "/api/v1/work",
          "/work?q=BILL-00500",
          "/published-purchases/demo",
          "/published-purchases/demo",
          "/published-purchases/demo?after=contract-BILL-09000",
          "/api/v1/departments/demo/ocds/releases?limit=20",
          "/bills?format=csv",
          "/bills?format=xlsx",
          "/api/v1/departments/demo/ocds/purchases.csv",
          "/api/v1/departments/demo/ocds/releases.jsonl");

  private BillsBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments a folder that is not there yet, and how many bills
   */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]).resolve("data");
    try (ServerProcess portal = portal(data, DEMONSTRATION_MIB)) {
      portal.awaitDemonstration();
    }
    ManyBills.write(data, Integer.parseInt(arguments[1]));
    try (ServerProcess portal = portal(data, HEAP_MIB)) {
      portal.awaitTasks();
    }
    try (ServerProcess portal = portal(data, HEAP_MIB)) {
      for (String address : ADDRESSES) {
        asked(portal, address);
      }
      System.out.println("the portal: " + portal.memory() + ", live " + portal.liveHeap() + " MiB");
    }
  }

  private static ServerProcess portal(Path data, int mib) throws IOException {
    return new ServerProcess(
        mib,
        PortalMain.class,
        "--listen",
        "127.0.0.1:0",
        "--data",
        data.toString(),
        "--requests-per-second",
        "0");
  }

  private static void asked(ServerProcess portal, String address)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(portal.at(address)).timeout(Duration.ofMinutes(10)).build();
    Duration computed = portal.computed();
    long start = System.nanoTime();
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    long bytes;
    try (InputStream body = answer.body()) {
      bytes = body.transferTo(OutputStream.nullOutputStream());
    }
    System.out.printf(
        Locale.ROOT,
        "%-60s %3d %8.2f s %8.2f s cpu %10d bytes%n",
        address,
        answer.statusCode(),
        (System.nanoTime() - start) / 1e9,
        portal.computed().minus(computed).toMillis() / 1e3,
        bytes);
  }
}
