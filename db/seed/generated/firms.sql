insert into enterprises (id, name, sample, origin_city_code, industry_code, product, tier, patch_id, status,
    resident_since, address, headcount, intro, searched, sounds, name_key, created_at, updated_at)
  select park.id_of('e01', i), a.zh || b.zh || coalesce(c.zh, '') || t.zh || '有限公司', true,
    park.one_of(cities, i, 1), park.one_of(industries, i, 2), t.zh || '产品',
    park.one_of('{a,b,b,c,c,c}', i, 3), park.one_of(patches, i, 4)::uuid, status,
    case when status <> 'prospect' then (park.ago(i, 5, 1500))::date end, '软件园' || park.pick(i, 6, 99) || '号',
    5 + park.pick(i, 7, 900), repeat(t.zh || '的研发、生产与服务，客户遍及各地。', 3),
    a.searched || b.searched || coalesce(c.searched, '') || t.searched || '有限公司',
    concat_ws('''', a.sounds, b.sounds, c.sounds, t.sounds, 'you''xian''gong''si'),
    a.zh || b.zh || coalesce(c.zh, '') || t.zh, park.ago(i, 8, 900), park.ago(i, 9, 300)
  from park.sizes cross join park.lists cross join generate_series(1, firms) i
    cross join lateral (select park.one_of('{prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,resident,resident,resident,left}', i, 10) as status) s
    join park.syllables a on a.at = park.pick(i, 11, syllables)
    join park.syllables b on b.at = park.pick(i, 12, syllables)
    left join park.syllables c on park.pick(i, 13, 2) = 0 and c.at = park.pick(i, 14, syllables)
    join park.trades t on t.at = park.pick(i, 15, trades);

insert into contacts (id, enterprise_id, name, searched, sounds, post, phone, is_primary, notice_on, sample)
  select park.id_of('c01', i), park.id_of('e01', 1 + (i - 1) % firms), p.zh, p.searched, p.sounds,
    park.one_of('{董事长,总经理,行政总监,项目经理}', i, 20), '138' || lpad(park.pick(i, 21, 100000000)::text, 8, '0'),
    i <= firms, '2020-03-01', true
  from park.sizes, generate_series(1, 2 * firms) i join park.people p on p.at = park.pick(i, 22, 400);

-- One firm in ten belongs to one of sixty associations.
insert into associations (id, name, sample, city_code, field, searched, sounds, created_at, updated_at)
  select park.id_of('e02', i), a.zh || t.zh || '行业协会', true, park.one_of(cities, i, 70), t.zh,
    a.searched || t.searched || '行业协会', concat_ws('''', a.sounds, t.sounds, 'hang''ye''xie''hui'),
    park.ago(i, 71, 900), park.ago(i, 72, 300)
  from park.sizes cross join park.lists cross join generate_series(1, 60) i
    join park.syllables a on a.at = (i * 3) % syllables join park.trades t on t.at = i % trades;
insert into association_members (association_id, enterprise_id)
  select park.id_of('e02', 1 + park.pick(i, 73, 60)), park.id_of('e01', i)
  from park.sizes, generate_series(10, firms, 10) i;
