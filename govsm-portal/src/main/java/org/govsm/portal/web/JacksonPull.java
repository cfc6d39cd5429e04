package org.govsm.portal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import org.govsm.procurement.importing.BrokenTableException;
import org.govsm.procurement.importing.JsonPull;
import org.jspecify.annotations.Nullable;

/** Parser of answers of platforms, which refuses texts and numbers longer than theirs are. */
public record JacksonPull(JsonParser parser) implements JsonPull {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2 * JsonPull.DEPTH)
                  .maxStringLength(JsonPull.TEXT_CHARS)
                  .maxNumberLength(JsonPull.DIGITS)
                  .maxNameLength(JsonPull.NAME_CHARS)
                  .build())
          .build();

  /** Opens a parser on a text. */
  public static JsonPull open(Reader text) throws IOException {
    return new JacksonPull(FACTORY.createParser(text));
  }

  @Override
  public Token next() throws IOException {
    try {
      return token(parser.nextToken());
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  private BrokenTableException broken(JsonProcessingException e) {
    boolean said = e.getLocation() != null;
    int line = (said ? e.getLocation() : parser.currentLocation()).getLineNr();
    return e instanceof StreamConstraintsException
        ? BrokenTableException.ofLongJson(line)
        : BrokenTableException.ofJson(line);
  }

  private static Token token(@Nullable JsonToken token) {
    if (token == null) {
      return Token.END;
    }
    return switch (token) {
      case START_OBJECT -> Token.START_OBJECT;
      case END_OBJECT -> Token.END_OBJECT;
      case START_ARRAY -> Token.START_ARRAY;
      case END_ARRAY -> Token.END_ARRAY;
      case FIELD_NAME -> Token.NAME;
      case VALUE_STRING -> Token.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
      case VALUE_TRUE -> Token.TRUE;
      case VALUE_FALSE -> Token.FALSE;
      default -> Token.NULL;
    };
  }

  @Override
  public String text() throws IOException {
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  @Override
  public long line() {
    return parser.currentTokenLocation().getLineNr();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
