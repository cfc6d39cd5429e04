package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.govsm.portal.web.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generators of clients stumbled over is not in the description that is made for them. */
class ClientDocumentTest {

  private static final Map<String, @Nullable Object> DOCUMENT = ClientDocument.document();

  private static void each(@Nullable Object part, Consumer<Map<?, ?>> visitor) {
    if (part instanceof Map<?, ?> map) {
      visitor.accept(map);
      map.values().forEach(one -> each(one, visitor));
    } else if (part instanceof List<?> list) {
      list.forEach(one -> each(one, visitor));
    }
  }

  @Test
  void a_member_has_one_type_or_any() {
    each(
        DOCUMENT,
        schema -> {
          if (schema.get("type") instanceof List<?> types) {
            assertThat(types).as("%s", schema).filteredOn(t -> !"null".equals(t)).hasSize(1);
          }
          if (schema.get("oneOf") instanceof List<?>) {
            assertThat(schema.containsKey("discriminator")).as("%s", schema).isTrue();
          }
          if (schema.get("format") instanceof String) {
            assertThat(schema.containsKey("pattern")).as("%s", schema).isFalse();
          }
          for (String collected : List.of("items", "additionalProperties")) {
            if (schema.get(collected) instanceof Map<?, ?> each) {
              assertThat(each.get("format")).as("%s", schema).isNotIn("date", "date-time");
            }
          }
          if (schema.containsKey("const")) {
            assertThat(schema.containsKey("type")).as("%s", schema).isTrue();
          }
        });
  }

  @Test
  void names_do_not_fall_together_in_a_program() {
    each(
        DOCUMENT,
        schema -> {
          if (schema.get("properties") instanceof Map<?, ?> members) {
            List<String> names = new ArrayList<>();
            members
                .keySet()
                .forEach(
                    name ->
                        names.add(
                            name.toString()
                                .replaceAll("[^A-Za-z0-9]", "")
                                .toLowerCase(Locale.ROOT)));
            assertThat(names).doesNotHaveDuplicates();
          }
        });
  }

  @Test
  void it_has_the_routes_and_schemas_of_the_one_that_is_served() {
    Map<String, @Nullable Object> served = Json.readObject(OpenApiDocument.shipped());

    assertThat(((Map<?, ?>) DOCUMENT.get("paths")).keySet())
        .isEqualTo(((Map<?, ?>) served.get("paths")).keySet());
    assertThat(((Map<?, ?>) ((Map<?, ?>) DOCUMENT.get("components")).get("schemas")).keySet())
        .isEqualTo(((Map<?, ?>) ((Map<?, ?>) served.get("components")).get("schemas")).keySet());
  }

  @Test
  void it_is_written_to_a_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("clients.json");

    assertThat(ClientDocument.run(List.of(file.toString()), System.err)).isZero();

    assertThat(Json.readObject(Files.readAllBytes(file))).isEqualTo(DOCUMENT);
  }

  @Test
  void a_wrong_use_is_told_in_a_sentence(@TempDir Path folder) {
    Path nowhere = folder.resolve("not-there").resolve("clients.json");

    assertThat(told()).isEqualTo("usage: ClientDocument FILE");
    assertThat(told("a", "b")).isEqualTo("usage: ClientDocument FILE");
    assertThat(told(nowhere.toString()))
        .isEqualTo(nowhere + " cannot be written; name a file in a folder that is there");
  }

  private static String told(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int status = ClientDocument.run(List.of(arguments), new PrintStream(bytes, true, UTF_8));
    assertThat(status).isEqualTo(2);
    return bytes.toString(UTF_8).strip();
  }
}
