# Posts by election: who holds them, for which term. A post gives no rights; those are given by "roles".

posts-help-chucvu = posts — who is head, deputy, secretary or on the committee; terms

posts-name = { $post ->
    [chair] Chair
    [vicechair] Vice chair
    [standing] Standing committee
    [committee] Committee member
    [head] Chapter head
    [deputy] Deputy head
    [secretary] Secretary
    [treasurer] Treasurer
   *[branch] Branch committee member
 }
posts-term-of = , term { $from }-{ $until }{ $over ->
    [yes] {" "}(over)
   *[no] {""}
 }
posts-term = Please write the first and the last year of the term, for example 2025-2030
posts-line = { $post ->
    [chair] Chair
    [vicechair] Vice chair
    [standing] Standing committee
    [committee] Committee member
    [head] Chapter head
    [deputy] Deputy head
    [secretary] Secretary
    [treasurer] Treasurer
   *[branch] Branch committee member
 }: *{ $name }*{ $term }
posts-head = *{ $unit }*: { $count } posts
posts-holder = *{ $unit }*
posts-none = *{ $unit }*: nobody is recorded in a post.
posts-hint = { $officer ->
    [yes] To record an election write "elect Hòe as deputy head term 2025-2030". A post gives no rights in the assistant; those are given by "roles".
   *[no] To meet one of them, write to the officers of your chapter.
 }
posts-more = More
posts-which-unit = The posts of which unit?
posts-unit-none = I do not find the unit "{ $name }". Please write the name of the chapter again.
posts-no-member = That person is no member of this unit. Please check the name, or add them to the list first ("members").

posts-ask-person = Who was elected? Please write the full name.
posts-field-person = Elected
posts-part-person = who was elected
posts-ask-post = To which post?
posts-field-post = Post
posts-part-post = post
posts-ask-term = For which term? For example 2025-2030
posts-field-term = Term
posts-part-term = term
posts-skip-term = Term not known
posts-ask-unit = Of which unit?
posts-field-unit = Of the unit
posts-part-unit = unit
posts-preview = *A post, not recorded yet:*
posts-choice-record = Record it
posts-recorded = Recorded. { $has ->
    [yes] { $replaced } no longer holds this post.
   *[no] {""}
 }
posts-choice-take-out = Somebody leaves a post
posts-which = Who leaves a post?
posts-end-ask = { $name } no longer is { $post ->
    [chair] chair
    [vicechair] vice chair
    [standing] on the standing committee
    [committee] committee member
    [head] chapter head
    [deputy] deputy head
    [secretary] secretary
    [treasurer] treasurer
   *[branch] branch committee member
 } of { $unit }, is that right?
posts-choice-end = Right, they leave it
posts-ended = Recorded. The history stays in the audit trail.
posts-ending = *{ $unit }*: the terms of these posts end this year or are over. After an election write "elect … as …".
posts-choice-show = See the posts

posts-data-title = Posts
posts-data-line = { $unit }: { $post ->
    [chair] chair
    [vicechair] vice chair
    [standing] standing committee
    [committee] committee member
    [head] chapter head
    [deputy] deputy head
    [secretary] secretary
    [treasurer] treasurer
   *[branch] branch committee member
 }, term { $term }
