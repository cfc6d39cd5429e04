package org.govsm.portal;

import com.fasterxml.jackson.databind.JsonNode;

/** Question of a bill as an act names it: answered as the terms have it, where it is answered. */
public final class AskedQuestion {

  private AskedQuestion() {}

  /** The end of an act that decides it, behind {@code 'question': '}. */
  public static String named(JsonNode question) {
    boolean onGem = question.path("question").asText().contains("have: On GeM");
    String answer = question.has("answers") ? "', 'answer': '" + (onGem ? "YES" : "NO") : "";
    return question.path("id").asText() + answer + "'}";
  }
}
