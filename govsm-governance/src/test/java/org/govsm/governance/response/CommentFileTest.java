package org.govsm.governance.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentFileTest {

  private static final OffsetDateTime TAKEN = OffsetDateTime.parse("2026-11-25T00:30:00+05:30");
  private static final List<String> NEUTRAL =
      List.of("comment_id", "text", "commented_at", "author", "post_id", "link");

  private static CommentFile file(List<String> headings, List<List<String>> rows) {
    CommentFile file = CommentFile.of(Optional.empty(), List.of("@SoilDept"), TAKEN);
    file.row(1, headings);
    for (int i = 0; i < rows.size(); i++) {
      file.row(i + 2, rows.get(i));
    }
    return file;
  }

  private static List<String> row(String id, String text, String at) {
    return List.of(id, text, at, "@a", "p1", "https://x.example/1");
  }

  @Nested
  class Recognised {

    @Test
    void by_the_headings_that_the_platform_documents() {
      CommentFile youtube =
          file(
              List.of(
                  "id",
                  "snippet.videoId",
                  "snippet.topLevelComment.snippet.textDisplay",
                  "snippet.topLevelComment.snippet.authorDisplayName",
                  "snippet.topLevelComment.snippet.publishedAt",
                  "snippet.totalReplyCount"),
              List.of(List.of("c1", "v1", "When?", "@a", "2026-11-24T10:00:00Z", "0")));
      assertThat(youtube.layout().orElseThrow().platform()).contains("youtube");
      Comment one = youtube.comments().get(0);
      assertThat(one.id()).isEqualTo("c1");
      assertThat(one.at()).isEqualTo("2026-11-24T15:30:00+05:30");
      assertThat(one.author()).contains("@a");
      assertThat(one.post()).contains("v1");
      assertThat(one.link()).isEmpty();

      assertThat(
              file(
                      List.of("id", "message", "created_time", "from.name", "from.id"),
                      List.of(List.of("1", "Hi", "2026-11-24T10:00:00+0000", "A", "7")))
                  .layout()
                  .map(CommentLayout::id))
          .contains("facebook.comments");
      assertThat(
              file(List.of("id", "text", "timestamp", "username"), List.of())
                  .layout()
                  .map(CommentLayout::id))
          .contains("instagram.comments");
    }

    @Test
    void nothing_is_guessed() {
      assertThat(file(List.of("id", "text"), List.of()).refused().map(Message::key))
          .contains("comment.unknown");
      assertThat(
              file(List.of("id", "text", "message", "timestamp", "created_time"), List.of())
                  .refused()
                  .map(Message::key))
          .contains("comment.which");
      CommentFile chosen =
          CommentFile.of(CommentLayout.find(CommentLayout.NEUTRAL), List.of(), TAKEN);
      assertThat(chosen.row(1, List.of("id", "text", "timestamp"))).isFalse();
      assertThat(chosen.refused().orElseThrow().toString()).contains("comment_id", "commented_at");
      assertThat(CommentFile.of(Optional.empty(), List.of(), TAKEN).refused().map(Message::key))
          .contains("comment.empty");
    }
  }

  @Nested
  class Rows {

    @ParameterizedTest
    @CsvSource({
      "2026-11-24 10:00, 2026-11-24T10:00:00+05:30",
      "2026-11-24T10:00:05, 2026-11-24T10:00:05+05:30",
      "2026-11-24T10:00:00+0000, 2026-11-24T15:30:00+05:30",
      "2026-11-24T10:00:00.000Z, 2026-11-24T15:30:00+05:30",
      "2026-11-25 00:30, 2026-11-25T00:30:00+05:30",
    })
    void have_a_time(String written, String at) {
      assertThat(file(NEUTRAL, List.of(row("1", "T", written))).comments().get(0).at())
          .isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
      "'', T, 2026-11-24 10:00, comment.no-id",
      "1, ' ', 2026-11-24 10:00, comment.no-text",
      "1, T, yesterday, comment.no-time",
      "1, T, 2026-02-30 10:00, comment.no-time",
      "1, T, 0001-01-01 10:00, comment.no-time",
      "1, T, 2026-11-25 00:31, comment.ahead",
    })
    void that_cannot_be_read_are_set_aside_with_their_line(
        String id, String text, String at, String code) {
      CommentFile read =
          file(NEUTRAL, List.of(row(id, text, at), row("9", "T", "2026-11-24 10:00")));
      assertThat(read.faults())
          .extracting(InputFault::pointer, InputFault::code)
          .containsExactly(tuple("/lines/2", code));
      assertThat(read.comments()).extracting(Comment::id).containsExactly("9");
      assertThat(read.rows()).isEqualTo(2);
    }

    @Test
    void of_an_interface_have_an_offset() {
      CommentFile read =
          file(
              List.of("id", "text", "timestamp", "username"),
              List.of(List.of("1", "T", "2026-11-24 10:00", "a")));
      assertThat(read.faults()).extracting(InputFault::code).containsExactly("comment.no-instant");
    }

    @Test
    void a_link_is_a_web_address() {
      List<String> bad = List.of("1", "T", "2026-11-24 10:00", "@a", "p", "javascript:alert(1)");
      assertThat(file(NEUTRAL, List.of(bad)).faults())
          .extracting(InputFault::code)
          .containsExactly("comment.no-link");
    }

    @Test
    void of_one_id_count_once_or_are_in_doubt() {
      String at = "2026-11-24 10:00";
      CommentFile read =
          file(NEUTRAL, List.of(row("1", "T", at), row("1", "T", at), row("1", "Other", at)));
      assertThat(read.comments()).hasSize(1);
      assertThat(read.twice()).isEqualTo(1);
      assertThat(read.faults()).extracting(InputFault::code).containsExactly("comment.twice");
    }

    @Test
    void of_the_department_itself_are_no_queries() {
      CommentFile read =
          file(NEUTRAL, List.of(List.of("1", "Thank you", "2026-11-24 10:00", "soildept", "", "")));
      assertThat(read.comments()).isEmpty();
      assertThat(read.ofOwn()).isEqualTo(1);
    }

    @Test
    void may_have_lines_and_no_sign_that_nobody_sees() {
      String text = "One\r\ntwo \u202e three";
      assertThat(
              file(NEUTRAL, List.of(row("1", text, "2026-11-24 10:00"))).comments().get(0).text())
          .isEqualTo("One\ntwo \ufffd three");
    }

    @Test
    void tell_which_personal_data_they_have_and_never_what() {
      Comment one =
          file(NEUTRAL, List.of(row("1", "Call 98765 43210", "2026-11-24 10:00")))
              .comments()
              .get(0);
      assertThat(one.personal()).containsExactly("PHONE");
    }

    @Test
    void more_than_a_file_may_have_refuse_it() {
      CommentFile read = file(NEUTRAL, List.of());
      boolean wanted = true;
      for (int i = 1; i <= CommentFile.MOST; i++) {
        wanted = read.row(i + 1, row("c" + i, "T", "2026-11-24 10:00"));
      }
      assertThat(wanted).isTrue();
      assertThat(read.refused()).isEmpty();
      assertThat(read.row(2000, row("more", "T", "2026-11-24 10:00"))).isFalse();
      assertThat(read.refused().map(Message::key)).contains("comment.many");
    }
  }
}
