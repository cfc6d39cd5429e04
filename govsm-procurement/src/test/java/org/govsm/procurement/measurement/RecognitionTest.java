package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {

  private static final String INSTAGRAM =
      "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish"
          + " time,Permalink,Post type,Data"
          + " comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves";
  private static final String FACEBOOK =
      "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish"
          + " time,Permalink,Post type,Data comment,Date,Views,Reach,Reactions,Comments,Shares";

  private static Recognition of(String... lines) {
    return Layouts.shipped().recognise(Imported.rows(',', lines));
  }

  /** The headings of real exports, each as its platform writes them. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "youtube.studio.csv|window|en|Content,Video title,Video publish time,Duration,Views,Watch"
            + " time (hours),Subscribers,Impressions,Impressions click-through rate (%)",
        "youtube.studio.csv|window|en|Content,Video title,Video publish"
            + " time,Duration,Likes,Dislikes,New viewers,Returning viewers,Views,Watch time"
            + " (hours),Subscribers,Thumbnail impressions,Thumbnail click-through rate (%)",
        "youtube.studio.csv|window|pt|Conteúdo,Título do vídeo,Horário de publicação do"
            + " vídeo,Duração,Visualizações intencionais,Duração média da visualização,Porcentagem"
            + " visualizada média (%),Continuaram assistindo (%),Alcance único,Visualizações,Tempo"
            + " de exibição (horas),Inscritos,Impressões de miniaturas,Taxa de cliques na miniatura"
            + " (%)",
        "youtube.studio.csv|window|de|Videos,Videotitel,Veröffentlichungszeitpunkt des"
            + " Videos,Dauer,Aufrufe,Wiedergabezeit (Stunden),Abonnenten,Geschätzter Umsatz"
            + " (EUR),Impressionen,Klickrate der Impressionen (%)",
        "youtube.studio.csv|window|de|Videos,Video\u00adtitel,Veröffentlichungs\u00adzeitpunkt des"
            + " Videos,Dauer,Aufrufe,Wiedergabe\u00adzeit (Stunden)",
        "youtube.studio.chart.csv|day|en|Date,Content,Video title,Video publish"
            + " time,Duration,Views",
        "youtube.studio.chart.csv|day|de|Datum,Videos,Videotitel,Veröffentlichungszeitpunkt des"
            + " Videos,Dauer,Aufrufe",
        "youtube.studio.chart.csv|day|pt|Data,Conteúdo,Título do vídeo,Horário de publicação do"
            + " vídeo,Duração,Visualizações",
        "youtube.studio.days.csv|day|en|Date,Views",
        "youtube.studio.days.csv|day|de|Datum,Aufrufe",
        "youtube.studio.days.csv|day|en|Date,Views,Watch time"
            + " (hours),Subscribers,Impressions,Impressions click-through rate (%)",
        "x.content.csv|lifetime||Post id,Date,Post text,Post"
            + " Link,Impressions,Likes,Engagements,Bookmarks,Shares,New"
            + " follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag"
            + " Clicks,Permalink Clicks",
        "x.content.csv|lifetime||Post id,Date,Post"
            + " text,Link,Impressions,Likes,Engagements,Bookmarks,Share,New"
            + " follows,Replies,Reposts,Profile visits,Detail Expands,Url clicks,Hashtag"
            + " Clicks,Permalink Clicks",
        "x.content.csv|lifetime||Tweet id,Tweet permalink,Tweet"
            + " text,time,impressions,engagements,engagement rate,retweets,replies,likes,user"
            + " profile clicks,url clicks,hashtag clicks,detail expands,permalink clicks,app"
            + " opens,app installs,follows,email tweet,dial phone,media views,media engagements",
        "x.daily.csv|day||Date,Tweets published,impressions,engagements,engagement"
            + " rate,retweets,replies,likes,user profile clicks,url clicks,hashtag clicks,detail"
            + " expands,permalink clicks,app opens,app installs,follows,email tweet,dial"
            + " phone,media views,media engagements",
        "x.overview.csv|day||Date,Impressions,Likes,Engagements,Bookmarks,Shares,New"
            + " follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media"
            + " views",
        "govsm.readings.csv|row||subject,platform,metric,from,to,value",
        "youtube.data-api.channels.json|instant||id,statistics.viewCount,statistics.subscriberCount,statistics.videoCount",
        "youtube.data-api.videos.json|lifetime||id,snippet.publishedAt,statistics.viewCount,statistics.likeCount",
      })
  void a_real_export_is_known_by_its_headings(
      String id, String granularity, String language, String headings) {
    Recognition found = of(headings);

    assertThat(found.layouts()).extracting(Layout::id).containsExactly(id);
    Layout layout = found.layout().orElseThrow();
    assertThat(found.granularity(layout).code()).isEqualTo(granularity);
    assertThat(found.language(layout)).isEqualTo(language == null ? "" : language);
    assertThat(found.question()).isEmpty();
    assertThat(found.against(layout)).isEmpty();
  }

  /** The generations of Business Suite, with the platform that each is of. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "meta.facebook.csv|row|Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish"
            + " time,Caption type,Permalink,Is crosspost,Is share,Post type,Languages,Custom"
            + " labels,Funded content status,Data"
            + " comment,Date,Impressions,Reach,Reactions,Comments,Shares",
        "meta.facebook.csv|row|Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish"
            + " time,Caption type,Permalink,Is crosspost,Is share,Post type,Languages,Custom"
            + " labels,Funded content status,Data comment,Date,Views,Reach,\"Reactions, Comments"
            + " and Shares\",Reactions,Comments,Shares,Total clicks,Link Clicks,Other Clicks",
        "meta.facebook.csv|row|Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish"
            + " time,Permalink,Post type,Data"
            + " comment,Date,Views,Reach,Reactions,Comments,Shares,Seconds viewed,Average Seconds"
            + " viewed,Views",
        "meta.facebook.video.csv|row|Video asset ID,Page ID,Page name,Title,Description,Duration"
            + " (sec),Publish time,Permalink,Data comment,Date,3-second video views,1-minute video"
            + " views,Seconds viewed",
        "meta.instagram.csv|row|Post ID,Account ID,Account username,Account"
            + " name,Description,Duration (sec),Publish time,Permalink,Post type,Data"
            + " comment,Date,Impressions,Reach,Shares,Follows,Likes,Comments,Saves,Plays",
        "meta.instagram.csv|row|Post ID,Account ID,Account username,Account"
            + " name,Description,Duration (sec),Publish time,Permalink,Post type,Data"
            + " comment,Date,Views,Likes,Shares,Comments,Saves,Reach,Follows",
      })
  void each_generation_of_business_suite_is_known(String id, String granularity, String headings) {
    Recognition found = of(headings);

    assertThat(found.layouts()).extracting(Layout::id).containsExactly(id);
    assertThat(found.layout().orElseThrow().granularity().code()).isEqualTo(granularity);
  }

  @ParameterizedTest
  @CsvSource({
    "Lifetime, lifetime",
    "10/03/2026, day",
  })
  void a_content_file_of_meta_says_by_its_rows_whether_figures_are_of_days(
      String date, String granularity) {
    for (String headings : List.of(INSTAGRAM, FACEBOOK)) {
      Recognition found =
          of(headings, "1,2,a,b,c,0,10/02/2026 09:30,l,IG reel,," + date + ",1,1,1,1,1,1,1");
      Layout layout = found.layout().orElseThrow();

      assertThat(layout.kind()).isEqualTo("content");
      assertThat(found.granularity(layout).code()).isEqualTo(granularity);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "day, country, views, youtube.analytics.days",
    "day, deviceType, views, youtube.analytics.days",
    "day, video, views, youtube.analytics.days",
    "Date, Traffic source, Views, youtube.studio.days.csv",
  })
  void figures_of_parts_are_asked_for_by_day_only(
      String day, String part, String views, String layout) {
    Recognition found = of(day + "," + part + "," + views, "2026-10-01,a,1");

    assertThat(found.layouts()).isEmpty();
    assertThat(ProcurementLaw.messages("en").say(found.question().orElseThrow()))
        .isEqualTo(
            "The figures of this file are split by "
                + part
                + ". Ask the platform for figures by day only, so that they cover the"
                + " whole account.");
    assertThat(found.against(Imported.layout(layout)).orElseThrow().key())
        .isEqualTo("import.split");
  }

  @Test
  void an_instagram_file_is_not_taken_for_one_of_facebook_nor_the_other_way_round() {
    Layout facebook = Imported.layout("meta.facebook.csv");
    Layout instagram = Imported.layout("meta.instagram.csv");

    assertThat(ProcurementLaw.messages("en").say(of(INSTAGRAM).against(facebook).orElseThrow()))
        .isEqualTo(
            "This file is of type \"Meta Business Suite: Instagram content\"; you chose \"Meta"
                + " Business Suite: Facebook content\". The file has the column Account ID, Account"
                + " username, which a file of type \"Meta Business Suite: Facebook content\" does"
                + " not have.");
    assertThat(of(FACEBOOK).against(instagram)).isPresent();
    assertThat(of(FACEBOOK).against(facebook)).isEmpty();
    assertThat(of(INSTAGRAM).against(instagram)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Facebook reach, Date, meta.facebook.overview.csv",
    "Alcance do Instagram, Data, meta.instagram.overview.csv",
    "Instagram follows, Date, meta.instagram.overview.csv"
  })
  void an_overview_is_known_by_its_title(String title, String date, String id) {
    assertThat(of(title, date + ",Primary", "2026-10-01T00:00:00,5").layouts())
        .extracting(Layout::id)
        .containsExactly(id);
  }

  @Test
  void where_several_fit_it_is_asked_and_none_is_taken() {
    Recognition views = of("Views", "Date,Primary", "2026-10-01T00:00:00,5");

    assertThat(views.layout()).isEmpty();
    assertThat(views.question().map(Message::key)).contains("import.several");
    assertThat(views.layouts())
        .extracting(Layout::id)
        .containsExactly("meta.facebook.overview.csv", "meta.instagram.overview.csv");
  }

  @Test
  void where_none_fits_it_is_said_what_was_found() {
    Recognition found = of("Bogus;Columns", "1;2");

    assertThat(found.layouts()).isEmpty();
    assertThat(found.question())
        .contains(Message.of("import.unrecognised").with("found", List.of("Bogus;Columns")));
    assertThat(Layouts.shipped().recognise(List.of()).question()).isPresent();
  }
}
