package org.govsm.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** A department that records its facts and is assessed, over HTTP. */
public final class Department {

  public static final String ID = "example-directorate";
  public static final String AT = "/api/v1/departments/" + ID;

  public static final String GOOD_VIDEO =
      "{'id':'V1','publishedAt':'2026-03-12T10:00:00+05:30','media':[{'type':'video',"
          + "'captions':true}]}";
  public static final String BAD_VIDEO = GOOD_VIDEO.replace("V1", "V2").replace("true", "false");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestPortal portal;

  public Department(TestPortal portal) {
    this.portal = portal.knowing(ID);
  }

  public HttpResponse<String> record(int version, String facts) {
    return portal.send(
        portal
            .request(AT + "/facts")
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .PUT(BodyPublishers.ofString(quoted(facts))));
  }

  public HttpResponse<String> sign(String order) {
    return portal.postJson(AT + "/attestations", quoted(order));
  }

  public HttpResponse<String> assess(String order) {
    return portal.postJson(AT + "/assessments", quoted(order));
  }

  public JsonNode assessed() {
    return json(assess("{'profile':'framework-2012'}"));
  }

  public JsonNode get(String path) {
    return json(portal.get(AT + path));
  }

  public static String quoted(String json) {
    return json.replace('\'', '"');
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  /** What a control says of a subject in a report. */
  public static List<String> outcomes(JsonNode report, String control, String subject) {
    return StreamSupport.stream(report.get("findings").spliterator(), false)
        .filter(f -> f.get("control").asText().equals(control))
        .filter(f -> f.path("subject").asText().equals(subject))
        .map(f -> f.get("outcome").asText())
        .toList();
  }

  /** Pointer and code of each fault of a problem. */
  public static List<String> faults(HttpResponse<String> answer) {
    return StreamSupport.stream(json(answer).path("errors").spliterator(), false)
        .map(e -> e.get("pointer").asText() + " " + e.get("code").asText())
        .toList();
  }
}
