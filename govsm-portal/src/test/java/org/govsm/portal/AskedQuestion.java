package org.govsm.portal;

import com.fasterxml.jackson.databind.JsonNode;

/** Question of a bill as an act names it: with an answer beside the words where it takes one. */
public final class AskedQuestion {

  private AskedQuestion() {}

  /** The end of an act that decides it, behind {@code 'question': '}. */
  public static String named(JsonNode question) {
    return question.path("id").asText()
        + (question.has("answers") ? "', 'answer': 'NO'}" : "'}");
  }
}
