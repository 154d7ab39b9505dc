# Sponsorships of children.

sponsorships-period-month = a month
sponsorships-period-quarter = a quarter
sponsorships-period-year = a year
sponsorships-period-once = once
sponsorships-data-title = Sponsorships
sponsorships-data-line = { $state ->
        [ended] Ended
       *[active] Open
    }: { $sum } { $period }. Things: { $things }. Together with: { $partner }
