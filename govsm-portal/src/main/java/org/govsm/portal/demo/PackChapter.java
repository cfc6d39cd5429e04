package org.govsm.portal.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.editions.PackService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Json;
import org.govsm.procurement.law.ProcurementLaw;
import org.jspecify.annotations.Nullable;

/**
 * The edition of a rule pack that the department hands in: the shipped pack with invented rows of a
 * day to come. It waits for a second person, whom the story does not have.
 */
final class PackChapter {

  private static final String OFFICER = "demo.legal-officer";
  private static final Caller LEGAL_OFFICER =
      Caller.of(
          Caller.Kind.DEMONSTRATION,
          OFFICER,
          "",
          List.of("legal-officer"),
          Optional.<List<String>>empty());

  private PackChapter() {}

  /** Hands in what a file describes. */
  static void happen(PackService service, Transaction tx, String file) {
    try (InputStream in = Story.open(file)) {
      Map<String, @Nullable Object> tree = Json.readObject(in.readAllBytes());
      byte[] edition = edition(tree).getBytes(StandardCharsets.UTF_8);
      service.upload(tx, edition, text(tree, "reason"), Optional.of(OFFICER), LEGAL_OFFICER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String edition(Map<String, @Nullable Object> tree) throws IOException {
    String pack =
        shipped(text(tree, "pack"))
            .replaceFirst("g:edition=\"[^\"]*\"", "g:edition=\"" + text(tree, "edition") + "\"");
    for (Object change : (List<?>) requireNonNull(tree.get("changes"))) {
      Map<?, ?> texts = (Map<?, ?>) change;
      pack = changed(pack, String.valueOf(texts.get("find")), String.valueOf(texts.get("put")));
    }
    return pack;
  }

  /** What is not there just once is another pack than the one that the story knows. */
  private static String changed(String pack, String find, String put) {
    int at = pack.indexOf(find);
    if (at < 0 || pack.indexOf(find, at + 1) >= 0) {
      throw new IllegalStateException("not once in the shipped pack: " + find);
    }
    return pack.substring(0, at) + put + pack.substring(at + find.length());
  }

  private static String shipped(String pack) throws IOException {
    String name = "/org/govsm/procurement/packs/" + pack + ".dmn";
    try (InputStream in = requireNonNull(ProcurementLaw.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(Map<String, @Nullable Object> tree, String name) {
    return String.valueOf(tree.get(name));
  }
}
