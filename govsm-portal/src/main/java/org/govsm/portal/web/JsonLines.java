package org.govsm.portal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.govsm.core.decision.Tree;

/** In which line of a JSON text each of its members and items begins. */
final class JsonLines {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, Integer> lines = new HashMap<>();

  private JsonLines() {}

  /** By JSON pointer; as far as the text is JSON. */
  static Map<String, Integer> of(String text) {
    JsonLines all = new JsonLines();
    try (JsonParser in = FACTORY.createParser(text)) {
      in.nextToken();
      all.value(in, "");
    } catch (IOException e) {
      return all.lines;
    }
    return all.lines;
  }

  private void value(JsonParser in, String pointer) throws IOException {
    lines.putIfAbsent(pointer, in.currentTokenLocation().getLineNr());
    if (in.currentToken() == JsonToken.START_OBJECT) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String member = pointer + Tree.pointer(in.currentName());
        lines.putIfAbsent(member, in.currentTokenLocation().getLineNr());
        in.nextToken();
        value(in, member);
      }
    } else if (in.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
        value(in, pointer + "/" + i);
      }
    }
  }
}
