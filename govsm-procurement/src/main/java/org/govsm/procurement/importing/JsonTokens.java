package org.govsm.procurement.importing;

import java.io.Closeable;
import java.io.IOException;
import org.govsm.core.text.Message;
import org.govsm.procurement.importing.JsonPull.Token;

/**
 * Tokens of a JSON file, behind limits: values of more parts than memory should hold are refused.
 */
final class JsonTokens implements Closeable {

  private static final int MOST = 200_000;

  private final JsonPull parser;
  private Token current = Token.NULL;
  private int parts;
  private int depth;

  JsonTokens(JsonPull parser) {
    this.parser = parser;
  }

  static BrokenTableException tooLarge() {
    return new BrokenTableException(Message.of("table.json-large"));
  }

  /** From here on a value may have all parts anew. */
  void begin() {
    parts = 0;
  }

  Token next() throws IOException {
    parts++;
    if (parts > MOST) {
      throw tooLarge();
    }
    current = parser.next();
    if (current == Token.START_OBJECT || current == Token.START_ARRAY) {
      depth++;
      if (depth > JsonPull.DEPTH) {
        throw BrokenTableException.at("table.json-deep", line());
      }
    } else if (current == Token.END_OBJECT || current == Token.END_ARRAY) {
      depth--;
    } else if (current == Token.END && depth > 0) {
      throw BrokenTableException.ofJson(line());
    }
    return current;
  }

  Token current() {
    return current;
  }

  String text() throws IOException {
    return parser.text();
  }

  long line() {
    return Math.max(1, parser.line());
  }

  /** The value that the current token begins. */
  JsonValue value() throws IOException {
    return switch (current) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case TEXT, NUMBER -> JsonValue.scalar(current, parser.text());
      default -> JsonValue.scalar(current, "");
    };
  }

  private JsonValue object() throws IOException {
    JsonValue object = JsonValue.object();
    while (next() == Token.NAME) {
      String name = parser.text();
      next();
      if (!object.put(name, value())) {
        throw BrokenTableException.ofNameTwice(name, line());
      }
    }
    return object;
  }

  private JsonValue list() throws IOException {
    JsonValue list = JsonValue.list();
    while (next() != Token.END_ARRAY) {
      list.add(value());
    }
    return list;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
