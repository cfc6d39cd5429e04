package org.govsm.portal.posts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govsm.portal.PageForm;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed of the website becomes drafts, each item once (framework of 2012, page 71). */
class FeedTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1/departments/demo/feed-drafts?lang=en";
  private static final String PAGE = "/posts/demo/feed?lang=en";
  private static final Pattern ITEM = Pattern.compile("name=\"(item-feed-[0-9a-f]+)\"");
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>News</title>
        <item><title>Soil cards on Friday</title><link>https://soil.example.gov.in/1</link></item>
        <item><title>Camps in May</title><link>https://soil.example.gov.in/12</link></item>
        <item><title>List 2341 2341 2346</title><link>https://soil.example.gov.in/3</link></item>
      </channel></rss>
      """;

  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() throws IOException {
    TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
    portal = TestPortal.withDemonstration(clock);
    people = new People(portal, clock);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return people.acting(role);
  }

  private HttpResponse<String> send(String role, Map<String, ?> body) throws IOException {
    return as(role)
        .send(
            portal
                .request(API)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private static JsonNode items(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("items");
  }

  @Test
  void each_item_is_drafted_once_and_waits_for_its_clearance() throws IOException {
    JsonNode shown = items(send("author", Map.of("feed", FEED)));
    assertThat(shown).hasSize(3);
    assertThat(shown.get(0).path("made").asBoolean()).isFalse();
    assertThat(shown.get(0).has("post")).isFalse();

    Map<String, String> order = Map.of("feed", FEED, "account", "x", "language", "en");
    JsonNode made = items(send("author", order));
    assertThat(made.get(0).path("made").asBoolean()).isTrue();
    assertThat(made.get(0).at("/post/state").asText()).isEqualTo("DRAFT");
    assertThat(made.get(1).path("made").asBoolean()).isTrue();
    assertThat(made.get(2).path("refused").toString()).contains("Aadhaar");
    String post = made.get(0).at("/post/id").asText();
    assertThat(portal.get("/api/v1/departments/demo/posts/" + post).body())
        .contains("https://soil.example.gov.in/1", "PUBLIC", "x-en");

    JsonNode again = items(send("author", order));
    assertThat(again.get(0).path("made").asBoolean()).isFalse();
    assertThat(again.get(0).at("/post/id").asText()).isEqualTo(post);
    assertThat(again.get(2).has("post")).isFalse();
    String other = FEED.replace("https://soil.example.gov.in/1<", "http://SOIL.example.gov.in/1/<");
    assertThat(other).isNotEqualTo(FEED);
    JsonNode respelt =
        items(send("author", Map.of("feed", other, "account", "x", "language", "en")));
    assertThat(respelt.get(0).path("made").asBoolean()).isFalse();
    assertThat(respelt.get(0).at("/post/id").asText()).isEqualTo(post);
  }

  @Test
  void what_is_no_feed_or_of_no_account_is_refused() throws IOException {
    HttpResponse<String> broken = send("author", Map.of("feed", "<html/>"));
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(broken.body()).contains("/feed", "RSS 2.0 or Atom");
    JsonNode nowhere = items(send("author", Map.of("feed", FEED, "account", "none")));
    assertThat(nowhere.get(0).path("refused").toString()).contains("none");
    assertThat(send("reviewer", Map.of("feed", FEED)).statusCode()).isEqualTo(403);
  }

  @Test
  void a_page_of_a_foreign_domain_is_not_drafted_as_official() throws IOException {
    String foreign = FEED.replace("https://soil.example.gov.in/12", "https://evil.example.com/1");
    JsonNode made =
        items(send("author", Map.of("feed", foreign, "account", "x", "language", "en")));
    assertThat(made.get(0).path("made").asBoolean()).isTrue();
    assertThat(made.get(1).path("made").asBoolean()).isFalse();
    assertThat(made.get(1).path("refused").toString()).contains("no official domain");
  }

  private HttpResponse<String> upload(PageForm form) {
    return as("author").send(form.request(portal, PAGE));
  }

  @Test
  void on_its_page_the_items_are_shown_chosen_and_drafted() {
    assertThat(as("author").get("/posts/demo?lang=en").body()).contains("/posts/demo/feed");
    assertThat(as("author").get(PAGE).body()).contains("type=\"file\"", "Language of the feed");
    assertThat(upload(new PageForm().with("language", "en")).body()).contains("id=\"file-e\"");
    assertThat(upload(new PageForm().file("file", "a.xml", "<html/>")).body())
        .contains("This file is no feed", "RSS 2.0 or Atom");

    String shown =
        upload(new PageForm().with("language", "en").file("file", "feed.xml", FEED)).body();
    assertThat(shown).contains("Soil cards on Friday", "Camps in May", "Make drafts");
    String first = ITEM.matcher(shown).results().map(MatchResult::group).toList().get(0);
    String item = first.substring("name=\"".length(), first.length() - 1);
    PageForm none = new PageForm().with("feed", FEED).with("do", "draft").with("account", "x");
    assertThat(upload(none).body()).contains("id=\"items-e\"");
    PageForm nowhere = new PageForm().with("feed", FEED).with("do", "draft").with(item, "1");
    assertThat(upload(nowhere).body()).contains("id=\"account-e\"");

    PageForm chosen =
        new PageForm()
            .with("feed", FEED)
            .with("do", "draft")
            .with("account", "x")
            .with("language", "en")
            .with(item, "1");
    assertThat(upload(chosen).body()).contains("draft made:", "/posts/demo/P-2026-");
    assertThat(upload(new PageForm().file("file", "feed.xml", FEED)).body())
        .contains("already drafted:")
        .doesNotContain(item);
  }
}
