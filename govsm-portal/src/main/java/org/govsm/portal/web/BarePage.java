package org.govsm.portal.web;

import java.util.Locale;
import org.govsm.core.text.Messages;

/** A page that needs nothing of the portal but its style sheet. */
public final class BarePage {

  private BarePage() {}

  /** The texts are sentences of the portal, and the address is plain: nothing needs escaping. */
  public static String of(String title, String text, String back, Messages words) {
    String way = words.say(back.equals("/") ? "problem.home" : "problem.back");
    return String.format(
        Locale.ROOT,
        """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s | govsm</title>
        <link rel="stylesheet" href="/assets/govsm.css">
        </head>
        <body>
        <main class="page" id="main">
        <div class="page__head">
        <h1>%s</h1>
        <p class="lead">%s</p>
        </div>
        <p><a class="button" href="%s">%s</a></p>
        </main>
        </body>
        </html>
        """,
        words.language(),
        title,
        title,
        text,
        back,
        way);
  }
}
