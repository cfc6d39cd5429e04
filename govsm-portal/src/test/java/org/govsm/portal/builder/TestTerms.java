package org.govsm.portal.builder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.portal.web.Json;
import org.govsm.procurement.contract.Terms;

/**
 * Terms for tests: the example of the documentation, published ones, those of the demonstration.
 */
final class TestTerms {

  private TestTerms() {}

  static List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(example());
    all.add(Terms.packaged("markfed-2025").toPlain());
    for (String name :
        List.of("services-1.xml", "services-2.xml", "creator.xml", "film.xml", "videos.xml")) {
      byte[] file = read(Path.of("src/main/resources/org/govsm/portal/demo/terms").resolve(name));
      all.add(Terms.readXml(name, file).orThrow().toPlain());
    }
    return all;
  }

  /** The example of {@code docs/terms.md}. */
  static Map<String, Object> example() {
    String page = new String(read(Path.of("../docs/terms.md")), UTF_8);
    int start = page.indexOf("```json\n") + "```json\n".length();
    String json = page.substring(start, page.indexOf("```", start));
    return Terms.fromPlain(Json.readObject(json.getBytes(UTF_8))).orThrow().toPlain();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
