package org.govsm.portal.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Parser that refuses what two readers could understand differently and Jackson has no setting for:
 * a name that comes twice in an object, control characters and half letters in texts, and numbers
 * that fill the memory when they are written out. All numbers are exact decimals.
 */
final class StrictJson extends JsonParserDelegate {

  /** A number such as 1e999999999 is short as text. */
  private static final int MAX_SCALE = 40;

  private final Deque<Set<String>> names = new ArrayDeque<>();

  private final boolean sent;

  /**
   * Over a parser.
   *
   * @param sent whether somebody sends it, so that marks that turn the order of letters are refused
   */
  StrictJson(JsonParser parser, boolean sent) {
    super(parser);
    this.sent = sent;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    @Nullable JsonToken token = delegate.nextToken();
    if (token == JsonToken.START_OBJECT) {
      names.push(new HashSet<>());
    } else if (token == JsonToken.END_OBJECT) {
      names.pop();
    } else if (token == JsonToken.FIELD_NAME) {
      requireClean(currentName());
      if (!names.element().add(currentName())) {
        throw refusal("json.twice");
      }
    }
    return token;
  }

  @Override
  public String getText() throws IOException {
    String text = delegate.getText();
    requireClean(text);
    return text;
  }

  @Override
  public Number getNumberValue() throws IOException {
    return getDecimalValue();
  }

  @Override
  public BigDecimal getDecimalValue() throws IOException {
    BigDecimal number = delegate.getDecimalValue();
    if (Math.abs((long) number.scale()) > MAX_SCALE) {
      throw refusal("json.number");
    }
    return number;
  }

  private void requireClean(String text) {
    for (int i = 0; i < text.length(); i++) { // each string of each document goes through here
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)
          || sent && HiddenCharacters.isDirection(c)
          || Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
        throw refusal(
            "json.control", Message.of("json.control").with("code", HiddenCharacters.codePoint(c)));
      }
    }
  }

  /** A refusal with the place of the token. */
  ProblemException refusal(String code) {
    return refusal(code, Message.of(code));
  }

  private ProblemException refusal(String code, Message text) {
    String pointer = getParsingContext().pathAsPointer().toString();
    InputFault fault = new InputFault(pointer, code, text);
    return Json.refusal(currentTokenLocation(), text, fault);
  }
}
