package org.govsm.procurement.scorecard;

import java.util.Collection;
import java.util.function.Consumer;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;
import org.jspecify.annotations.Nullable;

/** Readings one after the other as posts: those of one post come together. */
final class PostGroups implements Consumer<Reading> {

  private final Scope scope;
  private final Metric metric;
  private final Consumer<OnePost> sink;
  private @Nullable OnePost post;

  PostGroups(Scope scope, Metric metric, Consumer<OnePost> sink) {
    this.scope = scope;
    this.metric = metric;
    this.sink = sink;
  }

  @Override
  public void accept(Reading reading) {
    if (post == null || !post.subject().equals(reading.subject())) {
      end();
      post = new OnePost(scope, metric, reading.subject());
    }
    post.add(reading);
  }

  /** Hands over a post with these readings alone. */
  void all(Collection<Reading> readings) {
    readings.forEach(this);
    end();
  }

  void end() {
    if (post != null) {
      sink.accept(post);
      post = null;
    }
  }
}
