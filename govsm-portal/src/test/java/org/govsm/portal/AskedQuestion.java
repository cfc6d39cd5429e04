package org.govsm.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Question of a bill as an act names it: answered as the terms have it, where it is answered. */
public final class AskedQuestion {

  private AskedQuestion() {}

  /** The end of an act that decides it, behind {@code 'question': '}. */
  public static String named(JsonNode question) {
    String answer = question.has("answers") ? "', 'answer': '" + answer(question) : "";
    return question.path("id").asText() + answer + "'}";
  }

  /** The act that decides it in words. */
  public static ObjectNode decided(JsonNode question, String words) {
    ObjectNode act = JsonNodeFactory.instance.objectNode();
    act.put("act", "decided").put("decided", words).put("question", question.path("id").asText());
    if (question.has("answers")) {
      act.put("answer", answer(question));
    }
    return act;
  }

  private static String answer(JsonNode question) {
    if (question.path("answers").toString().contains("STATED")) {
      return "STATED";
    }
    return question.path("question").asText().contains("have: On GeM") ? "YES" : "NO";
  }
}
