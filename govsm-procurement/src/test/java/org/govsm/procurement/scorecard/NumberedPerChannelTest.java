package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.scorecard.Scoring.APRIL;
import static org.govsm.procurement.scorecard.Scoring.MAY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.measurement.ReadingDraft;
import org.junit.jupiter.api.Test;

/** Posts of platforms of which each channel numbers its own. */
class NumberedPerChannelTest {

  private static final Map<String, Object> SUM = Scoring.posts("sum", "reactions");
  private static final Map<String, Object> COUNT = Scoring.posts("count", "reactions");

  private record Channel(String platform, String one, String other, String link, String handle) {}

  private static final List<Channel> CHANNELS =
      List.of(
          new Channel("telegram", "@Dept", "@two", "https://t.me/s/dept/12", "t.me/dept"),
          new Channel(
              "telegram",
              "-1001234567890",
              "@two",
              "https://t.me/c/1234567890/12",
              "-1001234567890"),
          new Channel(
              "whatsapp",
              "0029VaAbCdEfGh",
              "0029VaZzZzZzZz",
              "https://whatsapp.com/channel/0029VaAbCdEfGh/12",
              "https://whatsapp.com/channel/0029VaAbCdEfGh"));

  @Test
  void one_number_of_two_channels_is_two_posts_whatever_their_figures() {
    for (Channel at : CHANNELS) {
      for (long other : List.of(10L, 30L)) {
        Scoring both = new Scoring(at.platform());
        both.add(post(both, "12", 10).account(at.one()));
        both.add(post(both, "12", other).account(at.other()));
        both.names("several", at.one(), at.other());

        assertThat(both.value(SUM, 0)).as(at.toString()).isEqualTo(Long.toString(10 + other));
        assertThat(both.value(COUNT, 0)).as(at.toString()).isEqualTo("2");
      }
    }
  }

  @Test
  void a_number_and_the_link_of_its_channel_are_one_post() {
    for (Channel at : CHANNELS) {
      Scoring one = new Scoring(at.platform());
      one.add(post(one, "12", 10).account(at.one()));
      one.add(post(one, at.link(), 10).account(at.handle()));
      one.add(post(one, "0012", 10).account(at.handle()));

      assertThat(one.value(SUM, 0)).as(at.toString()).isEqualTo("10");
    }
  }

  @Test
  void a_channel_under_two_names_numbers_its_posts_once() {
    Scoring one = new Scoring("telegram").names("one", "@dept", "-1001234567890");
    one.add(post(one, "12", 10).account("@dept"));
    one.add(post(one, "12", 10).account("-1001234567890"));
    one.add(post(one, "https://t.me/dept/12", 10).account("@dept"));

    assertThat(one.value(SUM, 0)).isEqualTo("10");
  }

  @Test
  void of_one_channel_two_figures_of_one_number_stand_against_each_other() {
    Scoring one = new Scoring("telegram");
    one.add(post(one, "12", 10).account("@dept"));
    one.add(post(one, "12", 30).account("@dept"));

    assertThat(one.value(SUM, 0)).isEqualTo("missing.contradiction");
  }

  @Test
  void a_number_without_its_channel_is_that_of_the_only_post_that_has_it() {
    Scoring one = new Scoring("telegram");
    one.add(post(one, "12", 10).account("@dept"));
    one.add(one.account("12", "views", APRIL, MAY, 5));

    Map<String, Object> twelve = new LinkedHashMap<>(SUM);
    twelve.put("subject", "12");
    assertThat(one.value(twelve, 0)).isEqualTo("10");
    assertThat(one.value(Scoring.posts("sum", "views"), 0)).isEqualTo("5");
  }

  @Test
  void where_posts_are_numbered_through_one_number_is_one_post() {
    Scoring x = new Scoring("x");
    x.add(x.post("1800000000000000001", "likes", APRIL, 10).account("@dept"));
    x.add(x.post("1800000000000000001", "likes", APRIL, 30).account("@dept"));

    assertThat(x.value(Scoring.posts("sum", "likes"), 0)).isEqualTo("missing.contradiction");
  }

  private static ReadingDraft post(Scoring readings, String id, long reactions) {
    return readings.post(id, "reactions", APRIL, reactions);
  }
}
