package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files in the layouts of the platforms that something happened to; beside each, what must come.
 */
class DamagedFilesTest {

  private static final Path HOME = Path.of("src/test/resources/org/govsm/portal/damaged");

  private static TestPortal portal;

  /** What must come of a file: a refusal with one fault, or figures taken and faults set aside. */
  record Expected(
      String file, String query, int status, String code, int taken, int setAside, String why) {

    static Expected of(String line) {
      String[] parts = line.split("\\|", -1);
      return new Expected(
          parts[0],
          parts[1],
          Integer.parseInt(parts[2]),
          parts[3],
          Integer.parseInt(parts[4]),
          Integer.parseInt(parts[5]),
          parts[6]);
    }

    @Override
    public String toString() {
      return file + ": " + why;
    }
  }

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
    Sample.create(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static List<Expected> files() throws IOException {
    return Files.readAllLines(HOME.resolve("expected.csv")).stream()
        .skip(1)
        .map(Expected::of)
        .toList();
  }

  private static HttpResponse<String> send(Expected expected) throws IOException {
    return portal.send(
        portal
            .request(
                Sample.AT
                    + "/readings?retrievedAt=2026-11-24T18:00:00Z"
                    + (expected.query().isEmpty() ? "" : "&" + expected.query()))
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofFile(HOME.resolve(expected.file()))));
  }

  private static int imports() {
    return Sample.json(portal.get(Sample.AT + "/imports")).get("imports").size();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void a_file_gives_what_is_written_beside_it(Expected expected) throws IOException {
    int before = imports();

    HttpResponse<String> answer = send(expected);

    JsonNode body = Sample.json(answer);
    if (expected.status() == 422) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(body.get("errors")).as("one fault of the file").hasSize(1);
      assertThat(body.at("/errors/0/code").asText()).isEqualTo(expected.code());
      assertThat(imports()).isEqualTo(before);
    } else {
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
      assertThat(body.get("accepted").asInt() + body.get("duplicates").asInt())
          .as(answer.body())
          .isEqualTo(expected.taken());
      assertThat(body.get("total").asInt()).as(answer.body()).isEqualTo(expected.setAside());
      assertThat(Sample.json(send(expected)).get("accepted").asInt())
          .as("the same file again")
          .isZero();
    }
  }

  @Test
  void every_file_of_the_folder_has_its_line_and_there_are_forty_at_least() throws IOException {
    try (Stream<Path> folder = Files.list(HOME)) {
      assertThat(folder.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("expected.csv"))
          .hasSizeGreaterThanOrEqualTo(40)
          .containsExactlyInAnyOrderElementsOf(files().stream().map(Expected::file).toList());
    }
  }
}
