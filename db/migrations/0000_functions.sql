-- Exclusion constraints over uuid and daterange need btree_gist.
create extension if not exists btree_gist;
--> statement-breakpoint
-- Character pairs of a name and its aliases, lower case; one function for writer and searcher.
create function grams(name text, aliases text[]) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr(word, at, 2)), '{}')
  from (select lower(w) as word from unnest(array_append(aliases, name)) as w) as words,
       generate_series(1, greatest(length(word) - 1, 1)) as at
  where word <> ''
$$;
