package org.govsm.portal.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a portal that is running somewhere. */
final class AskHttp implements Ask {

  private final URI portal;
  private final HttpClient client = HttpClient.newHttpClient();

  AskHttp(URI portal) {
    this.portal = portal;
  }

  @Override
  public Map<String, @Nullable Object> ask(String question, Map<String, @Nullable Object> body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(portal.resolve("/api/v1/decisions/" + question))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JsonFile.JSON.writeValueAsString(body)))
              .build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return JsonFile.JSON.readValue(response.body(), JsonFile.TREE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
