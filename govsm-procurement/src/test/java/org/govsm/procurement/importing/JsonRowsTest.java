package org.govsm.procurement.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of interfaces, in the shapes that their platforms document. */
class JsonRowsTest {

  private final List<List<String>> rows = new ArrayList<>();

  private List<String> read(String json) {
    try {
      return JsonRows.read(
              new ByteArrayInputStream(json.getBytes(UTF_8)),
              JacksonPull::open,
              List.of(),
              (line, cells) -> rows.add(cells))
          .stream()
          .map(Message::key)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String refusal(String json) {
    try {
      read(json);
      return "";
    } catch (BrokenTableException e) {
      return e.text().key();
    }
  }

  private String layout() {
    return Layouts.shipped().recognise(rows).layout().map(Layout::id).orElse("none");
  }

  @Nested
  class Become_rows {

    @Test
    void of_youtube_videos() {
      read(
          """
          {"kind":"youtube#videoListResponse","items":[
           {"id":"AbCdEfGhIjK","snippet":{"publishedAt":"2026-10-02T06:30:00Z","tags":["a"]},
            "statistics":{"viewCount":"104233","likeCount":"2310"}}]}\
          """);

      assertThat(rows.get(0))
          .containsExactly(
              "id", "snippet.publishedAt", "statistics.viewCount", "statistics.likeCount");
      assertThat(rows.get(1))
          .containsExactly("AbCdEfGhIjK", "2026-10-02T06:30:00Z", "104233", "2310");
      assertThat(layout()).isEqualTo("youtube.data-api.videos.json");
    }

    @Test
    void of_youtube_analytics() {
      read(
          """
          {"kind":"youtubeAnalytics#resultTable",
           "columnHeaders":[{"name":"day","columnType":"DIMENSION"},{"name":"views"},{"name":"engagedViews"}],
           "rows":[["2026-10-01",5120,3310],["2026-10-02",4980,null]]}\
          """);

      assertThat(rows)
          .containsExactly(
              List.of("day", "views", "engagedViews"),
              List.of("2026-10-01", "5120", "3310"),
              List.of("2026-10-02", "4980", ""));
      assertThat(layout()).isEqualTo("youtube.analytics.days");
    }

    @Test
    void of_insights_of_a_page_one_for_each_day() {
      List<String> notes =
          read(
              """
              {"data":[
                {"name":"page_media_view","period":"day","values":[
                  {"value":18250,"end_time":"2026-10-02T07:00:00+0000"},
                  {"value":17110,"end_time":"2026-10-03T07:00:00+0000"}],
                 "id":"1234567890/insights/page_media_view/day"},
                {"name":"page_follows","period":"day","values":[
                  {"value":500,"end_time":"2026-10-02T07:00:00+0000"}],
                 "id":"1234567890/insights/page_follows/day"}],
               "paging":{"previous":"https://x","next":"https://y"}}\
              """);

      assertThat(rows)
          .containsExactly(
              List.of("id", "end_time", "page_media_view", "page_follows"),
              List.of("1234567890", "2026-10-02T07:00:00+0000", "18250", "500"),
              List.of("1234567890", "2026-10-03T07:00:00+0000", "17110", ""));
      assertThat(layout()).isEqualTo("meta.facebook.api.page");
      assertThat(notes).as("the links lead to other days").isEmpty();
    }

    @Test
    void of_windows_of_28_days_never_as_days() {
      read(
          """
          {"data":[{"name":"page_media_view","period":"days_28","values":[
             {"value":9,"end_time":"2026-10-02T07:00:00+0000"}],"id":"1/insights/page_media_view/days_28"}]}\
          """);

      assertThat(rows.get(0)).containsExactly("id", "end_time of days_28", "page_media_view");
      assertThat(layout()).isEqualTo("none");
    }

    @Test
    void of_insights_of_a_post_without_its_day_for_no_layout() {
      read(
          """
          {"data":[{"name":"reach","period":"lifetime","values":[{"value":7420}],
             "id":"17900000000000001/insights/reach/lifetime"}]}\
          """);

      assertThat(layout()).isEqualTo("none");
    }

    @Test
    void of_media_with_their_insights() {
      List<String> notes =
          read(
              """
              {"data":[{"id":"17900000000000001","timestamp":"2026-10-02T06:30:00+0000",
                 "insights":{"data":[{"name":"reach","period":"lifetime","values":[{"value":7420}]},
                    {"name":"views","period":"lifetime","values":[{"value":12400}]}]}}],
               "paging":{"cursors":{"before":"a","after":"b"},"next":"https://y"}}\
              """);

      assertThat(rows.get(1))
          .containsExactly("17900000000000001", "2026-10-02T06:30:00+0000", "7420", "12400");
      assertThat(layout()).isEqualTo("meta.instagram.api.media");
      assertThat(notes).containsExactly("import.json-part");
    }

    @Test
    void of_posts_of_x_with_large_ids() {
      List<String> notes =
          read(
              """
              {"data":[{"id":"1987654321098765432","created_at":"2026-10-02T06:30:00.000Z","text":"t",
                 "public_metrics":{"retweet_count":12,"reply_count":4,"like_count":96,"quote_count":2}}],
               "errors":[{"title":"Not Found Error","detail":"Could not find tweet"}],
               "meta":{"result_count":1,"next_token":"n"}}\
              """);

      assertThat(rows.get(1)).startsWith("1987654321098765432", "2026-10-02T06:30:00.000Z");
      assertThat(layout()).isEqualTo("x.api.posts");
      assertThat(notes).containsExactlyInAnyOrder("import.json-errors", "import.json-part");
    }

    @Test
    void of_several_answers_the_last_of_which_has_no_more() {
      assertThat(
              read(
                  "{\"items\":[{\"id\":\"a\"}],\"nextPageToken\":\"t\"}{\"items\":[{\"id\":\"b\"}]}"))
          .isEmpty();
      assertThat(rows).containsExactly(List.of("id"), List.of("a"), List.of("b"));
    }

    @Test
    void under_headings_that_only_some_items_have() {
      read("{\"items\":[{\"id\":\"a\",\"v\":1},{\"id\":\"b\",\"w\":2}]}");

      assertThat(rows)
          .containsExactly(List.of("id", "v", "w"), List.of("a", "1", ""), List.of("b", "", "2"));
    }
  }

  /** However an answer says that there is more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'paging':{'next':'https://y'}",
        "'paging':{'previous':'https://x'}",
        "'paging':{'previous':'https://x','next':'https://y'}",
        "'paging':{'cursors':{'after':'b'},'next':'https://y'}",
        "'paging':{'cursors':{'before':'b'},'previous':'https://y'}",
        "'meta':{'next_token':'n'}",
        "'meta':{'previous_token':'n'}",
        "'nextPageToken':'n'",
        "'prevPageToken':'n'",
        "'previousPageToken':'n'",
        "'pageInfo':{'hasNextPage':true}",
        "'meta':{'has_more':true}",
        "'has_more':true",
      })
  void a_page_of_several_is_said_wherever_its_mark_stands(String mark) {
    String json = mark.replace('\'', '"');
    assertThat(read("{\"data\":[{\"id\":\"a\"}]," + json + "}"))
        .containsExactly("import.json-part");
    assertThat(read("{" + json + ",\"data\":[{\"id\":\"a\"}]}"))
        .containsExactly("import.json-part");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'paging':{'cursors':{'before':'a','after':'b'}}",
        "'paging':{'next':null}",
        "'meta':{'has_more':false,'result_count':1}",
        "'pageInfo':{'totalResults':1,'resultsPerPage':50}",
        "'pageInfo':{'totalResults':9},'kind':'youtube#searchListResponse'",
      })
  void an_answer_that_has_all_says_nothing(String mark) {
    String json = mark.replace('\'', '"');
    assertThat(read("{\"data\":[{\"id\":\"a\"}]," + json + "}")).isEmpty();
  }

  @Test
  void pages_with_an_empty_one_at_each_end_are_all() {
    String middle = "{\"data\":[{\"id\":\"%s\"}],\"paging\":{\"previous\":\"x\",\"next\":\"y\"}}";
    String empty = "{\"data\":[]}";
    String both = middle.formatted("a") + middle.formatted("b");

    assertThat(read(both)).containsExactly("import.json-part");
    assertThat(read(empty + both)).containsExactly("import.json-part");
    assertThat(read(both + empty)).containsExactly("import.json-part");
    assertThat(read(empty + both + empty)).isEmpty();
  }

  /** Counts of the answer (X), and of all its pages (YouTube). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'data':[{'id':'a'}],'meta':{'result_count':5}}",
        "{'meta':{'result_count':2},'data':[{'id':'a'}]}",
        "{'meta':{'result_count':2}}{'data':[{'id':'a'},{'id':'b'}]}",
        "{'data':[{'id':'a'}],'meta':{'result_count':2}}{'data':[{'id':'b'}],'meta':{'result_count':1}}",
        "{'items':[{'id':'a'}],'pageInfo':{'totalResults':2,'resultsPerPage':50}}",
        "{'items':[{'id':'a'}],'nextPageToken':'t','pageInfo':{'totalResults':3}}"
            + "{'items':[{'id':'b'}],'prevPageToken':'t','pageInfo':{'totalResults':3}}",
        "{'items':[{'id':'a'}],'pageInfo':{'totalResults':2}}{'items':[{'id':'b'}],'pageInfo':{'totalResults':1}}",
      })
  void fewer_items_than_an_answer_says_are_not_all(String json) {
    assertThat(read(json.replace('\'', '"'))).containsExactly("import.json-short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items':[{'id':'a'}],'nextPageToken':'t','pageInfo':{'totalResults':2}}"
            + "{'items':[{'id':'b'}],'prevPageToken':'t','pageInfo':{'totalResults':2}}",
        "{'items':[{'id':'a'}],'pageInfo':{'totalResults':1}}{'items':[{'id':'b'}],'pageInfo':{'totalResults':1}}",
        "{'data':[{'id':'a'}],'meta':{'result_count':1,'next_token':'n'}}"
            + "{'data':[{'id':'b'}],'meta':{'result_count':1,'previous_token':'n'}}",
        "{'data':[],'meta':{'result_count':0}}",
      })
  void as_many_items_as_the_answers_say_are_all(String json) {
    assertThat(read(json.replace('\'', '"'))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":{\"message\":\"(#100) invalid metric\",\"code\":100}} | table.json-error",
        "{\"error\":{\"code\":403,\"message\":\"quota\",\"errors\":[]}} | table.json-error",
        "{\"error\":\"invalid_token\"} | table.json-error",
        "{\"errors\":[{\"title\":\"Unauthorized\",\"detail\":\"no\"}]} | table.json-error",
        "{\"data\":[],\"error\":{\"code\":\"ok\",\"message\":\"\"}} | ''",
        "{\"columnHeaders\":[{\"name\":\"day\"}],\"rows\":[[1,2]]} | table.json-row",
        "{\"columnHeaders\":[{\"name\":\"day\"}],\"rows\":[1]} | table.json-row",
        "{\"items\":[1]} | table.json-items",
        "{\"data\":[1]} | table.json-items",
        "{\"rows\":[[1]]} | table.json-items",
        "{} | table.json-items",
        "[1] | table.json-items",
        "{ | table.json",
        "{\"items\":[],\"items\":[]} | table.json-twice",
      })
  void what_is_no_answer_or_one_of_an_error_is_refused(String json, String code) {
    assertThat(refusal(json)).isEqualTo(code);
  }
}
