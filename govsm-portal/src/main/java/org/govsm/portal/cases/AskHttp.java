package org.govsm.portal.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asker of a portal that is running somewhere. */
final class AskHttp implements Ask {

  private static final int PROBLEM = 400;

  private final URI portal;
  private final HttpClient client = HttpClient.newHttpClient();

  AskHttp(URI portal) {
    this.portal = portal;
  }

  @Override
  public Map<String, @Nullable Object> ask(String question, Map<String, @Nullable Object> body) {
    HttpResponse<String> response = send(question, body);
    Map<String, @Nullable Object> tree;
    try {
      tree = JsonFile.JSON.readValue(response.body(), JsonFile.TREE);
    } catch (JsonProcessingException noPortal) {
      throw new NoPortalException(portal);
    }
    if (response.statusCode() >= PROBLEM) {
      throw new IllegalArgumentException(said(tree));
    }
    return tree;
  }

  private HttpResponse<String> send(String question, Map<String, @Nullable Object> body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(portal.resolve("/api/v1/decisions/" + question))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JsonFile.JSON.writeValueAsString(body)))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new NoPortalException(portal);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String said(Map<String, @Nullable Object> problem) {
    for (String name : new String[] {"errors", "detail", "title"}) {
      if (problem.get(name) != null) {
        return CaseValues.text(problem.get(name));
      }
    }
    return CaseValues.text(problem);
  }
}
