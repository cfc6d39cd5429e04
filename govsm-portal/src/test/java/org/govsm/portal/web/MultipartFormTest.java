package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {

  private static final MediaType TYPE =
      new MediaType("multipart", "form-data", Map.of("boundary", "--b"));
  private static final String START = "----b\r\nContent-Disposition: form-data; ";

  @Test
  void fields_and_a_file_come_apart() throws IOException {
    MultipartForm form =
        read(
            START
                + "name=\"account\"\r\n\r\n नमूना \r\n"
                + START
                + "name=\"file\"; filename=\"a b.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n"
                + "1,2\r\n"
                + "3\r\n"
                + "----b--\r\n");

    assertThat(form.field("account")).isEqualTo("नमूना");
    assertThat(form.field("other")).isEmpty();
    assertThat(form.file().orElseThrow().name()).isEqualTo("a b.csv");
    assertThat(bytes(form)).asString(StandardCharsets.UTF_8).isEqualTo("1,2\r\n3");
  }

  @Test
  void a_file_that_was_not_chosen_is_none() throws IOException {
    MultipartForm form = read(START + "name=\"file\"; filename=\"\"\r\n\r\n\r\n----b--\r\n");

    assertThat(form.file()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=\"title\"\r\n\r\npaid \u202e0001\r\n",
        "name=\"title\"\r\n\r\n\u2066x\u2069\r\n",
        "name=\"\u202btitle\"\r\n\r\nx\r\n",
        "name=\"file\"; filename=\"readings\u202evsc.exe\"\r\n\r\nx\r\n"
      })
  void a_mark_that_turns_the_order_of_text_is_refused(String part) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> read(START + part + "----b--\r\n"))
        .satisfies(
            problemException -> assertThat(problemException.problem().status()).isEqualTo(400));
  }

  @Test
  void a_mark_in_the_file_itself_is_its_own_affair() throws IOException {
    MultipartForm form =
        read(START + "name=\"file\"; filename=\"a\"\r\n\r\n\u202ax\u202c\r\n----b--\r\n");

    assertThat(bytes(form)).asString(StandardCharsets.UTF_8).isEqualTo("\u202ax\u202c");
  }

  @Test
  void an_empty_file_is_a_file() throws IOException {
    MultipartForm form = read(START + "name=\"file\"; filename=\"e\"\r\n\r\n\r\n----b--\r\n");

    assertThat(bytes(form)).isEmpty();
  }

  @RepeatedTest(50)
  void every_byte_of_a_file_arrives(RepetitionInfo repetition) throws IOException {
    byte[] file = almostBoundaries(new Random(repetition.getCurrentRepetition()));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(utf8(START + "name=\"file\"; filename=\"f\"\r\n\r\n"));
    body.writeBytes(file);
    body.writeBytes(utf8("\r\n" + START + "name=\"after\"\r\n\r\nyes\r\n----b--"));

    MultipartForm form =
        MultipartForm.read(TYPE, () -> new ByteArrayInputStream(body.toByteArray()));

    assertThat(bytes(form)).isEqualTo(file);
    assertThat(form.field("after")).isEqualTo("yes");
  }

  /** Made of what boundaries begin with, but never a whole one. */
  private static byte[] almostBoundaries(Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 200; i++) {
      String[] pieces = {"\r", "\n", "\r\n", "\r\n-", "\r\n---", "\r\n----c", "--b", "x", "\u00e9"};
      bytes.writeBytes(utf8(pieces[random.nextInt(pieces.length)]));
    }
    return utf8(bytes.toString(StandardCharsets.UTF_8).replace("\r\n----b", "\r\n----c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "----b",
        "no boundary",
        "----b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends",
        "----b\r\nContent-Disposition: form-data\r\n\r\nno name\r\n----b--",
        "----bxx"
      })
  void a_body_that_is_no_form_is_refused(String body) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> read(body))
        .satisfies(
            problemException -> assertThat(problemException.problem().status()).isEqualTo(400));
  }

  @Test
  void a_form_without_a_boundary_is_refused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () ->
                MultipartForm.read(
                    MediaType.MULTIPART_FORM_DATA_TYPE, InputStream::nullInputStream))
        .satisfies(
            problemException -> assertThat(problemException.problem().status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(ints = {1024 * 1024, 1024 * 1024 + 1})
  void a_field_has_at_most_a_mebibyte(int length) throws IOException {
    String body = START + "name=\"a\"\r\n\r\n" + "x".repeat(length) + "\r\n----b--";
    if (length > 1024 * 1024) {
      assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(body));
    } else {
      assertThat(read(body).field("a")).hasSize(length);
    }
  }

  @Test
  void a_header_and_the_number_of_parts_are_bounded() throws IOException {
    String header = START + "name=\"a\"; x=\"" + "y".repeat(4 * 1024) + "\"\r\n\r\n1\r\n----b--";
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 129; i++) {
      parts.append(START).append("name=\"a").append(i).append("\"\r\n\r\n1\r\n");
    }
    String most = parts.substring(0, parts.lastIndexOf(START)) + "----b--";
    String more = parts + "----b--";

    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(header));
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(more));
    assertThat(read(most).names()).hasSize(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n----b\n", "\n----b\r\n", "----b\r\n", "\r----b\r\n"})
  void only_a_whole_line_end_begins_a_boundary_so_that_no_part_is_smuggled_in(String almost)
      throws IOException {
    String file = "1,2" + almost + "Content-Disposition: form-data; name=\"role\"\r\n\r\nhead";

    MultipartForm form =
        read(START + "name=\"file\"; filename=\"f\"\r\n\r\n" + file + "\r\n----b--\r\n");

    assertThat(form.field("role")).isEmpty();
    assertThat(bytes(form)).asString(StandardCharsets.UTF_8).isEqualTo(file);
  }

  private static MultipartForm read(String body) throws IOException {
    return MultipartForm.read(TYPE, () -> new ByteArrayInputStream(utf8(body)));
  }

  private static byte[] bytes(MultipartForm form) throws IOException {
    try (InputStream in = form.file().orElseThrow().open()) {
      return in.readAllBytes();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
