package org.govsm.procurement.importing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.importing.JsonPull.Token;

/** Value of a JSON document; one that is not there is said by {@link #MISSING}, never by null. */
final class JsonValue {

  /** What is not there. */
  static final JsonValue MISSING = new JsonValue(Token.END, "");

  private final Token kind;
  private final String text;
  private final Map<String, JsonValue> members = new LinkedHashMap<>();
  private final List<JsonValue> items = new ArrayList<>();

  private JsonValue(Token kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  static JsonValue object() {
    return new JsonValue(Token.START_OBJECT, "");
  }

  static JsonValue list() {
    return new JsonValue(Token.START_ARRAY, "");
  }

  static JsonValue scalar(Token kind, String text) {
    return switch (kind) {
      case NUMBER -> new JsonValue(kind, number(text));
      case TRUE -> new JsonValue(kind, "true");
      case FALSE -> new JsonValue(kind, "false");
      default -> new JsonValue(kind, kind == Token.TEXT ? text : "");
    };
  }

  /** A whole number in its digits, another without zeros at its end. */
  private static String number(String text) {
    if (text.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E')) {
      return new BigInteger(text).toString();
    }
    return new BigDecimal(text).stripTrailingZeros().toString();
  }

  /** Adds a member; false where the name is there already. */
  boolean put(String name, JsonValue value) {
    return members.putIfAbsent(name, value) == null;
  }

  void add(JsonValue value) {
    items.add(value);
  }

  JsonValue path(String name) {
    return members.getOrDefault(name, MISSING);
  }

  JsonValue path(int index) {
    return index < items.size() ? items.get(index) : MISSING;
  }

  Map<String, JsonValue> members() {
    return members;
  }

  List<JsonValue> items() {
    return items;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  boolean isObject() {
    return kind == Token.START_OBJECT;
  }

  boolean isArray() {
    return kind == Token.START_ARRAY;
  }

  boolean isText() {
    return kind == Token.TEXT;
  }

  boolean isMissing() {
    return kind == Token.END;
  }

  /** Whether it is a value without parts, and not null. */
  boolean isScalar() {
    return kind == Token.TEXT || kind == Token.NUMBER || isFlag();
  }

  private boolean isFlag() {
    return kind == Token.TRUE || kind == Token.FALSE;
  }

  /** Whether it is not there, or null. */
  boolean isNothing() {
    return kind == Token.NULL || isMissing();
  }

  /** Whether it says no: null, or false. */
  boolean isNo() {
    return kind == Token.NULL || kind == Token.FALSE;
  }

  /** A scalar as text; empty for all else. */
  String text() {
    return text;
  }

  /** A whole number; a negative one where it is none. */
  long count() {
    try {
      return kind == Token.NUMBER || kind == Token.TEXT ? new BigDecimal(text).longValue() : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
