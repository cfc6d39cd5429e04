-- Readings of posts by when they went out, and of windows by their end: a period looks at its own.
create index reading_of_post on reading (contract, platform, metric, published_at) where published_at is not null;
create index reading_of_window on reading (contract, platform, metric, to_at) where published_at is null;
