package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.govsm.portal.edge.HttpListener;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.web.Places;
import org.junit.jupiter.api.Test;

/** Those who wait for what takes long leave threads for the others. */
class PlacesTest {

  private static final int HALF = HttpListener.workers() / 2;

  /** Work that takes as long as the test wants. */
  @Path("api/echo")
  public static final class Work {

    private final Places places = new Places(HttpListener.workers());
    private final CountDownLatch begun = new CountDownLatch(HALF);
    private final CountDownLatch end = new CountDownLatch(1);

    @GET
    public String work() {
      return places.in(
          () -> {
            begun.countDown();
            try {
              return String.valueOf(end.await(1, TimeUnit.MINUTES));
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              return "interrupted";
            }
          });
    }
  }

  @Test
  void more_requests_than_threads_for_what_takes_long_leave_the_portal_well_and_ready()
      throws InterruptedException, ExecutionException {
    Work work = new Work();
    int count = 3 * HttpListener.workers();
    ExecutorService askers = Executors.newFixedThreadPool(count);
    try (TestPortal portal = TestPortal.start(RequestLimits.USUAL, work)) {
      ExecutorCompletionService<HttpResponse<String>> asked =
          new ExecutorCompletionService<>(askers);
      for (int i = 0; i < count; i++) {
        asked.submit(() -> portal.get("/api/echo"));
      }
      assertThat(work.begun.await(1, TimeUnit.MINUTES)).isTrue();
      HttpResponse<String> refused = asked.take().get(); // no work has ended

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("2");
      assertThat(refused.body()).contains("problem:429");
      assertThat(portal.get("/health").statusCode()).isEqualTo(200);
      assertThat(portal.get("/ready").statusCode()).isEqualTo(200);

      work.end.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (int i = 1; i < count; i++) {
        statuses.add(asked.take().get().statusCode());
      }
      assertThat(statuses).containsOnly(200, 429);
      assertThat(statuses).filteredOn(status -> status == 200).hasSizeGreaterThanOrEqualTo(HALF);
    } finally {
      work.end.countDown();
      askers.shutdown();
    }
  }
}
