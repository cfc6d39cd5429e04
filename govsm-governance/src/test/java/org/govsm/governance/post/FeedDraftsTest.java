package org.govsm.governance.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.govsm.core.source.BrokenFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDraftsTest {

  private static List<PostDraft> read(String feed) {
    return FeedDrafts.read("feed.xml", feed.getBytes(StandardCharsets.UTF_8), "en");
  }

  @Test
  void an_item_of_rss_is_a_draft_with_its_page_as_source() {
    List<PostDraft> drafts =
        read(
            """
            <rss version="2.0"><channel><title>News</title><language>hi-IN</language>
              <item><title>फ़सल बीमा &amp;amp; आवेदन</title><link>https://example.gov.in/1</link>
                <description><![CDATA[<p>15 दिसंबर 2026&nbsp;तक <b>आवेदन</b> करें</p>]]></description>
                <pubDate>Tue, 24 Nov 2026 10:00:00 +0530</pubDate></item>
              <item><title>Again</title><link>https://example.gov.in/1</link></item>
              <item><title>Two</title><link>https://example.gov.in/2</link></item>
            </channel></rss>
            """);
    assertThat(drafts).hasSize(2);
    PostDraft first = drafts.get(0);
    assertThat(first.kind()).contains("INFORMATION");
    assertThat(first.author()).isEmpty();
    assertThat(first.toPlain().toString())
        .contains("id=https://example.gov.in/1", "status=PUBLIC", "language=hi-IN");
    assertThat(PostDraft.text(first.variants().get(0)))
        .isEqualTo("फ़सल बीमा & आवेदन\n15 दिसंबर 2026 तक आवेदन करें\nhttps://example.gov.in/1");
  }

  @Test
  void an_entry_of_atom_has_its_page_and_not_its_other_links() {
    List<PostDraft> drafts =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang=""><title>News</title>
              <entry><title>One</title><id>urn:1</id>
                <link rel="self" href="https://example.gov.in/self"/>
                <link href="https://example.gov.in/one"/>
                <summary>Read it</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">More</div></content>
              </entry></feed>
            """);
    assertThat(PostDraft.text(drafts.get(0).variants().get(0)))
        .isEqualTo("One\nRead it\nhttps://example.gov.in/one");
  }

  @Test
  void what_is_no_feed_or_lacks_an_address_is_refused_with_its_place() {
    assertThatThrownBy(() -> read("<html><body/></html>"))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("RSS 2.0 or Atom");
    assertThatThrownBy(
            () -> read("<rss><channel>\n<item><title>One</title></item></channel></rss>"))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("feed.xml:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "/news/1",
        "https://",
        "https://x@y.in/1",
        "https://example.gov.in/1 and more"
      })
  void an_address_that_is_no_page_of_the_web_is_refused_with_its_place(String address) {
    String item = "<item><title>One</title><link>" + address + "</link></item>";
    assertThatThrownBy(() -> read("<rss><channel>\n" + item + "</channel></rss>"))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("feed.xml:2")
        .hasMessageContaining("begin it with https://");
  }

  @ParameterizedTest
  @CsvSource({
    "https://info.example/r0, true",
    "http://info.example/r0/, true",
    "HTTPS://INFO.example/r0, true",
    "https://info.example/R0, false",
    "https://info.example/r0?a=1, false",
    "https://info.example/r0#part, true",
    "https://info.example/r0#/news/2, false",
    "https://info.example/r0?utm_source=x&utm_medium=y, true",
    "https://info.example/r0?utm_source=x&a=1, false",
    "https://other.example/r0, false",
  })
  void a_page_is_one_under_all_its_addresses(String address, boolean same) {
    assertThat(FeedDrafts.page(address).equals(FeedDrafts.page("https://info.example/r0")))
        .isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/1",
        "http://192.168.1.4/a",
        "http://172.20.0.9:8080/a",
        "http://intranet/a",
        "http://localhost:9000",
        "https://files.dept.local/a"
      })
  void a_page_that_the_public_does_not_reach_is_no_source(String address) {
    String item = "<item><title>One</title><link>" + address + "</link></item>";
    assertThatThrownBy(() -> read("<rss><channel>\n" + item + "</channel></rss>"))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("the public reads");
  }

  @Test
  void an_item_without_a_title_is_called_by_its_description() {
    String item =
        "<item><description>Rain is expected.</description>"
            + "<link>https://172.example/1</link></item>";
    assertThat(read("<rss><channel>" + item + "</channel></rss>"))
        .singleElement()
        .satisfies(draft -> assertThat(draft.toPlain().toString()).contains("Rain is expected."));
  }
}
