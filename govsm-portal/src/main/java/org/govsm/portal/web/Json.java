package org.govsm.portal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** JSON text of trees and trees of JSON text, with limits; no object mapping. */
public final class Json {

  private static final JsonFactory FACTORY =
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

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.WRAP_EXCEPTIONS)
          .build();

  private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter PRETTY =
      MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

  private Json() {}

  /**
   * Reads one JSON object. Numbers become exact decimals.
   *
   * @return maps, lists, strings, exact numbers, booleans and nulls
   * @throws ProblemException with status 400 and the place, if it is not JSON or breaks a limit
   */
  public static Map<String, @Nullable Object> readObject(byte[] text) {
    return readObject(text, false);
  }

  private static Map<String, @Nullable Object> readObject(byte[] text, boolean sent) {
    try (StrictJson in = new StrictJson(FACTORY.createParser(utf8(text)), sent)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw in.refusal("json.object");
      }
      Map<String, @Nullable Object> tree = MAPPER.readValue(in, TREE);
      if (in.nextToken() != null) {
        throw in.refusal("json.more");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw refusal(e.getLocation(), Message.of("json.limit"));
    } catch (JsonProcessingException e) {
      throw refusal(e.getLocation(), Message.of("json.syntax"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads some of one JSON object that the portal wrote itself.
   *
   * @param kept whether a member is wanted, by the names from the root on
   * @return as {@link #readObject(byte[])}, without the members that are not wanted
   */
  public static Map<String, @Nullable Object> readSome(byte[] text, Predicate<List<String>> kept) {
    try (StrictJson in =
        new StrictJson(
            new FilteringParserDelegate(
                FACTORY.createParser(text),
                new KeptMembers(List.of(), kept),
                TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH,
                true),
            false)) {
      return MAPPER.readValue(in, TREE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mark of UTF-8 that some programs put before a text is none of it. */
  private static int mark(byte[] text) {
    boolean marked =
        text.length > 2
            && text[0] == (byte) 0xEF
            && text[1] == (byte) 0xBB
            && text[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  private static String utf8(byte[] text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text, mark(text), text.length - mark(text));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw ProblemException.of(400, "json.utf-8");
    }
  }

  static ProblemException refusal(@Nullable JsonLocation at, Message what, InputFault... faults) {
    Message detail =
        Message.of(at == null ? "json.somewhere" : "json.at")
            .with("line", at == null ? 0 : at.getLineNr())
            .with("column", at == null ? 0 : at.getColumnNr())
            .with("what", what);
    return new ProblemException(new ProblemDetail(400, Optional.of(detail), List.of(faults)));
  }

  /**
   * Reads one JSON object that somebody sends.
   *
   * @throws ProblemException with status 400 and the place also where a text of it turns the order
   *     of its letters
   */
  public static Map<String, @Nullable Object> readSent(byte[] text) {
    return readObject(text, true);
  }

  /**
   * Writes a tree.
   *
   * @return UTF-8 text, the members in the order of the maps
   * @throws IllegalArgumentException for what has no tree form
   */
  public static byte[] write(@Nullable Object tree) {
    try {
      return MAPPER.writeValueAsBytes(Tree.of(tree));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tree as text that people can edit. */
  public static String pretty(Map<String, ? extends @Nullable Object> tree) {
    try {
      return PRETTY.writeValueAsString(Tree.of(tree));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
