package org.govsm.portal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.jspecify.annotations.Nullable;

/** A tree as JSON that people can edit. */
public final class PrettyJson {

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      Json.MAPPER.writer(
          new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

  private PrettyJson() {}

  /** The text. */
  public static String of(Map<String, ? extends @Nullable Object> tree) {
    try {
      return WRITER.writeValueAsString(Tree.of(tree));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
