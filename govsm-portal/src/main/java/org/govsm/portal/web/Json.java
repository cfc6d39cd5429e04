package org.govsm.portal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text of trees and trees of JSON text, with limits; no object mapping. */
public final class Json {

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxStringLength(64 * 1024)
                  .maxNumberLength(64)
                  .maxNameLength(256)
                  .build())
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  /**
   * Reads one JSON object. Numbers become exact decimals.
   *
   * @return maps, lists, strings, exact numbers, booleans and nulls
   * @throws ProblemException with status 400 and the place, if it is not JSON or breaks a limit
   */
  public static Map<String, @Nullable Object> readObject(byte[] text) {
    return new JsonReader(text).object();
  }

  /**
   * Reads one JSON object that somebody sends.
   *
   * @throws ProblemException with status 400 also where a text of it turns the order of its letters
   */
  public static Map<String, @Nullable Object> readSent(byte[] text) {
    Map<String, @Nullable Object> tree = readObject(text);
    TurnedText.refuse(tree);
    return tree;
  }

  /**
   * Writes a tree.
   *
   * @return UTF-8 text, the members in the order of the maps
   */
  public static byte[] write(@Nullable Object tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      write(out, tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, @Nullable Object tree) throws IOException {
    if (tree instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> member : map.entrySet()) {
        out.writeFieldName(String.valueOf(member.getKey()));
        write(out, member.getValue());
      }
      out.writeEndObject();
    } else if (tree instanceof Iterable<?> list) {
      out.writeStartArray();
      for (Object item : list) {
        write(out, item);
      }
      out.writeEndArray();
    } else {
      writeLeaf(out, tree);
    }
  }

  private static void writeLeaf(JsonGenerator out, @Nullable Object leaf) throws IOException {
    if (leaf == null) {
      out.writeNull();
    } else if (leaf instanceof String text) {
      out.writeString(text);
    } else if (leaf instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (leaf instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (leaf instanceof Integer || leaf instanceof Long) {
      out.writeNumber(((Number) leaf).longValue());
    } else {
      throw new IllegalArgumentException("no JSON for " + leaf.getClass().getName());
    }
  }
}
