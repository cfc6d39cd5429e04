package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.payments.PayingOffice.API;
import static org.govsm.portal.payments.PayingOffice.FILM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A member of the wrong kind in the body of a payment or a bill is refused, and is no error here.
 */
class PaymentBodiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Values of every kind. */
  private static final List<String> KINDS = List.of("\"x\"", "7", "[null]", "[{\"a\": 1}]");

  private static final int ERROR = 500;

  private TestPortal portal;
  private PayingOffice office;
  private JsonNode document;
  private final List<String> errors = new ArrayList<>();
  private int sent;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    office = new PayingOffice(portal);
    office.state(0);
    office.confirm("demo-studio", PayingOffice.PAYEE);
    document = JSON.readTree(portal.get("/api/v1/openapi.json").body());
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private JsonNode schema(JsonNode given) {
    String name = given.path("$ref").asText().replaceFirst(".*/", "");
    return name.isEmpty() ? given : document.at("/components/schemas").path(name);
  }

  /** Sends each member of a body in every kind that it is not. */
  private void send(String role, String method, String path, String route) throws IOException {
    JsonNode body =
        document
            .path("paths")
            .path(route)
            .path(method.toLowerCase(Locale.ROOT))
            .at("/requestBody/content/application~1json");
    JsonNode properties = schema(body.path("schema")).path("properties");
    assertThat(properties).as(route).isNotEmpty();
    JsonNode act = properties.has("act") ? properties.path("act") : properties.path("decision");
    List<String> acts = new ArrayList<>();
    act.path("enum").forEach(one -> acts.add(one.asText()));
    JsonNode example = body.path("example");
    for (String done : acts.isEmpty() ? List.of("") : acts) {
      for (Map.Entry<String, JsonNode> member : properties.properties()) {
        for (String kind : KINDS) {
          JsonNode value = JSON.readTree(kind);
          if (isOf(schema(member.getValue()), value)) {
            continue;
          }
          ObjectNode given = acts.isEmpty() ? example.deepCopy() : JSON.createObjectNode();
          if (!done.isEmpty()) {
            given.put(properties.has("act") ? "act" : "decision", done);
          }
          given.set(member.getKey(), value);
          answered(role, method, path, given);
        }
      }
    }
    if (acts.isEmpty()) {
      nested(role, method, path, example.deepCopy(), "");
    }
  }

  private static boolean isOf(JsonNode schema, JsonNode value) {
    return switch (schema.path("type").asText()) {
      case "string" -> value.isTextual();
      case "integer", "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> false;
      default -> value.isObject();
    };
  }

  private void nested(String role, String method, String path, JsonNode whole, String at)
      throws IOException {
    JsonNode here = whole.at(at);
    List<String> steps = new ArrayList<>();
    if (here.isObject()) {
      here.fieldNames().forEachRemaining(steps::add);
    } else if (here.isArray() && !here.isEmpty()) {
      steps.add("0");
    }
    for (String step : steps) {
      JsonNode before = whole.at(at + "/" + step);
      for (String kind : KINDS) {
        set(here, step, JSON.readTree(kind));
        answered(role, method, path, whole);
      }
      set(here, step, before);
      nested(role, method, path, whole, at + "/" + step);
    }
  }

  private static void set(JsonNode in, String step, JsonNode value) {
    if (in instanceof ObjectNode object) {
      object.set(step, value);
    } else {
      ((ArrayNode) in).set(0, value);
    }
  }

  private void answered(String role, String method, String path, JsonNode given) {
    sent++;
    int status = office.send(role, method, path, given.toString(), "*").statusCode();
    if (status >= ERROR) {
      errors.add(method + " " + path + " " + given);
    }
  }

  @Test
  void is_no_error_of_this_portal() throws IOException {
    String department = "/api/v1/departments/{department}";
    String contract = "/api/v1/contracts/{contract}";
    office.pass(FILM);
    send("buyer", "POST", API + "/payments", department + "/payments");
    String batch = office.sent(FILM);
    send("competent-authority", "POST", batch + "/acts", department + "/payments/{batch}/acts");
    send("finance-officer", "PUT", API + "/payment-office", department + "/payment-office");
    send(
        "competent-authority",
        "POST",
        API + "/payment-office/acts",
        department + "/payment-office/acts");
    send("buyer", "POST", API + "/payees/demo-agency/acts", department + "/payees/{payee}/acts");
    send("finance-officer", "POST", API + "/payment-entries", department + "/payment-entries");
    String bill = "/contracts/DEMO-CREATOR-2026/bills/DEMO-CREATOR-2026-B3/acts";
    send("finance-officer", "POST", bill, contract + "/bills/{bill}/acts");
    send("buyer", "PUT", "/contracts/DEMO-CREATOR-2026/billing", contract + "/billing");
    send("buyer", "POST", "/contracts/DEMO-CREATOR-2026/bills", contract + "/bills");

    assertThat(errors).as("of %d bodies", sent).isEmpty();
    assertThat(sent).isGreaterThan(500);
  }
}
