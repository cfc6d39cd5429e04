package org.govsm.portal.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads one text; refuses what two readers could understand differently. */
final class JsonReader {

  /** A number such as 1e999999999 is short as text and fills the memory when written out. */
  private static final int MAX_SCALE = 40;

  private final byte[] bytes;

  JsonReader(byte[] bytes) {
    this.bytes = bytes;
  }

  Map<String, @Nullable Object> object() {
    try (JsonParser in = Json.FACTORY.createParser(text())) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw refusal(in, "json.object");
      }
      Map<String, @Nullable Object> tree = members(in);
      if (in.nextToken() != null) {
        throw refusal(in, "json.more");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw refusal(e.getLocation(), "json.limit", Optional.empty());
    } catch (JsonProcessingException e) {
      throw refusal(e.getLocation(), "json.syntax", Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(ProblemDetail.of(400, Message.of("json.utf-8")));
    }
  }

  private static Map<String, @Nullable Object> members(JsonParser in) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = clean(in, in.currentName());
      if (members.containsKey(name)) {
        throw refusal(in, "json.twice");
      }
      in.nextToken();
      members.put(name, value(in));
    }
    return members;
  }

  private static @Nullable Object value(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return members(in);
    } else if (token == JsonToken.START_ARRAY) {
      return items(in);
    } else if (token == JsonToken.VALUE_STRING) {
      return clean(in, in.getText());
    } else if (token == JsonToken.VALUE_NULL) {
      return null;
    } else if (token.isBoolean()) {
      return token == JsonToken.VALUE_TRUE;
    }
    return number(in);
  }

  private static List<@Nullable Object> items(JsonParser in) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(in));
    }
    return items;
  }

  private static BigDecimal number(JsonParser in) throws IOException {
    BigDecimal number = in.getDecimalValue();
    if (Math.abs((long) number.scale()) > MAX_SCALE) {
      throw refusal(in, "json.number");
    }
    return number;
  }

  private static String clean(JsonParser in, String text) {
    if (text.chars().anyMatch(JsonReader::isControl) || hasLoneSurrogate(text)) {
      throw refusal(in, "json.control");
    }
    return text;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static ProblemException refusal(JsonParser in, String code) {
    String pointer = in.getParsingContext().pathAsPointer().toString();
    Optional<InputFault> fault = Optional.of(new InputFault(pointer, code, Message.of(code)));
    return refusal(in.currentTokenLocation(), code, fault);
  }

  private static ProblemException refusal(
      @Nullable JsonLocation at, String code, Optional<InputFault> fault) {
    Message detail =
        Message.of(at == null ? "json.somewhere" : "json.at")
            .with("line", at == null ? 0 : at.getLineNr())
            .with("column", at == null ? 0 : at.getColumnNr())
            .with("what", Message.of(code));
    return new ProblemException(
        new ProblemDetail(400, Optional.of(detail), fault.stream().toList()));
  }
}
