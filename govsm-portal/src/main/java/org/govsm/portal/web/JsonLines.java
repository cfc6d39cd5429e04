package org.govsm.portal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** JSON lines: in which line of a text each of its members and items begins. */
final class JsonLines {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLines() {}

  /** By JSON pointer; as far as the text is JSON. */
  static Map<String, Integer> of(String text) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser in = FACTORY.createParser(text)) {
      in.nextToken();
      do {
        String pointer = in.getParsingContext().pathAsPointer().toString();
        lines.putIfAbsent(pointer, in.currentTokenLocation().getLineNr());
      } while (in.nextToken() != null);
    } catch (IOException e) {
      return lines;
    }
    return lines;
  }
}
