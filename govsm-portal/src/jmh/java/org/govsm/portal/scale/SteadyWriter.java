package org.govsm.portal.scale;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.govsm.portal.Sample;
import org.jspecify.annotations.Nullable;

/**
 * Writer that sends each change until it is acknowledged, to whichever node answers, under one
 * idempotency key: what a host does that follows docs/operate/run.md.
 */
final class SteadyWriter implements Runnable {

  static final String TOKEN = "govsm_" + "t".repeat(43);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int AGAIN_MILLIS = 250;

  /** Every so many contracts get a file of readings. */
  private static final int FILES = 5;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String name;
  private final List<PortalNode> nodes;
  private final long pauseMillis;
  private final Acknowledged told;
  private volatile boolean stopped;
  private int node;

  SteadyWriter(int number, List<PortalNode> nodes, long pauseMillis, Acknowledged told) {
    this.name = "w" + number;
    this.node = number;
    this.nodes = nodes;
    this.pauseMillis = pauseMillis;
    this.told = told;
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    try {
      for (int i = 0; !stopped; i++) {
        String id = "INV-" + name + "-" + i;
        told.send(id);
        if (isAcknowledged(id, Sample.CONTRACTS, "application/json", Sample.terms(id, "1000"))) {
          told.contract(id);
          if (i % FILES == 0) {
            readings(id);
          }
        }
        Thread.sleep(pauseMillis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readings(String id) throws InterruptedException {
    String path = Sample.CONTRACTS + "/" + id + "/readings?format=govsm.readings.csv";
    if (isAcknowledged("file-" + id, path, "text/csv", Sample.twoMonths())) {
      told.file(id);
    }
  }

  /** Sends it until it is acknowledged or refused for good, or all is over. */
  private boolean isAcknowledged(String key, String path, String type, String body)
      throws InterruptedException {
    while (!stopped) {
      @Nullable HttpResponse<String> answer = sent(key, path, type, body);
      if (answer != null && answer.statusCode() < 300) {
        return true;
      } else if (answer != null && answer.statusCode() != 503 && answer.statusCode() != 429) {
        told.strange(key + ": " + answer.statusCode() + " " + answer.body());
        return false;
      }
      node++;
      Thread.sleep(AGAIN_MILLIS);
    }
    return false;
  }

  private @Nullable HttpResponse<String> sent(String key, String path, String type, String body)
      throws InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(nodes.get(node % nodes.size()).at(path))
                  .timeout(TIMEOUT)
                  .header("Authorization", "Bearer " + TOKEN)
                  .header("Content-Type", type)
                  .header("Idempotency-Key", key)
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      told.answer(Integer.toString(answer.statusCode()));
      return answer;
    } catch (IOException e) {
      told.answer("no answer");
      return null;
    }
  }
}
